package org.paraph.evidence;

/** The answer of {@link JournalCheck}. */
public sealed interface JournalVerdict {

    /**
     * Every link holds.
     *
     * @param entries how many entries were read
     * @param head hash of the newest entry, or of the empty chain
     */
    record Intact(long entries, String head) implements JournalVerdict {}

    /**
     * @param position place of the first entry that does not fit
     * @param finding what does not fit: one of {@code missing}, {@code altered}, {@code unlinked}, {@code head}
     */
    record Broken(long position, String finding) implements JournalVerdict {}
}
