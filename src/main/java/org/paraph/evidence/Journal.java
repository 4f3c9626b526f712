package org.paraph.evidence;

/**
 * The append-only, hash-chained register of everything that happens to requests, tokens and records.
 *
 * <p>Safe with several engine nodes on one database. Thread-safe.
 */
public interface Journal {

    /**
     * Appends an entry in the current transaction. The place in the chain is taken as the transaction's last act before
     * its commit, so that the chain's lock is held for no other work; a rolled back transaction leaves no entry and no
     * gap. Without a current transaction the entry is written in one of its own.
     */
    void append(JournalEvent event);
}
