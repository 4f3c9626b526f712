package org.paraph.evidence;

import org.paraph.evidence.JournalVerdict.Broken;
import org.paraph.evidence.JournalVerdict.Intact;

/**
 * Walks along a chain, entry by entry, and stops at the first link that does not hold. Needs the same memory for any
 * length. Used once, by one thread.
 */
public final class ChainWalk {

    private ChainHead last;
    private Broken broken;

    public ChainWalk() {
        this(ChainHead.EMPTY);
    }

    private ChainWalk(ChainHead last) {
        this.last = last;
    }

    /** A walk whose first step is that entry, and which takes for granted what the entry says of those before it. */
    public static ChainWalk upTo(JournalEntry newest) {
        return new ChainWalk(new ChainHead(newest.position() - 1, newest.previousHash()));
    }

    /**
     * Takes the next entry, in the order of positions.
     *
     * @return whether the chain holds so far; when not, further entries are of no interest
     */
    public boolean step(JournalEntry entry) {
        if (broken == null) {
            broken = flaw(entry);
            last = entry.asHead();
        }
        return broken == null;
    }

    /** Place of the newest entry taken; 0 before the first. */
    public long position() {
        return last.position();
    }

    /** Ends the walk at what the register says to be the newest link. */
    public JournalVerdict end(ChainHead head) {
        if (broken != null) {
            return broken;
        }
        if (last.position() < head.position()) {
            return new Broken(last.position() + 1, "missing");
        }
        if (last.position() > head.position()) {
            return new Broken(head.position() + 1, "head");
        }
        return last.equals(head) ? new Intact(last.position(), last.hash()) : new Broken(last.position(), "head");
    }

    private Broken flaw(JournalEntry entry) {
        long expected = last.position() + 1;
        if (entry.position() != expected) {
            return new Broken(expected, "missing");
        }
        if (!entry.holds()) {
            return new Broken(expected, "altered");
        }
        return entry.previousHash().equals(last.hash()) ? null : new Broken(expected, "unlinked");
    }
}
