package org.paraph.evidence;

/** Says whether the journal's chain holds. Thread-safe. */
public interface JournalCheck {

    /** Reads the whole journal and says where its chain breaks first; takes the longer, the longer the journal is. */
    JournalVerdict check();

    /** Reads the newest entry alone: whether it holds and is the one that the register says to be the newest. */
    JournalVerdict newest();
}
