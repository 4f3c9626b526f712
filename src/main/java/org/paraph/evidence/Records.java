package org.paraph.evidence;

import java.util.Optional;

/** The register of transaction records: they are added and read, never changed. Thread-safe. */
public interface Records {

    /** Stores in the current transaction; refuses a second record for the same request with an exception. */
    void store(TransactionRecord record);

    Optional<TransactionRecord> find(String id);

    Optional<TransactionRecord> ofRequest(String request);
}
