package org.paraph.evidence;

/** Reads the whole journal and says where its chain breaks first. Thread-safe. */
public interface JournalCheck {

    JournalVerdict check();
}
