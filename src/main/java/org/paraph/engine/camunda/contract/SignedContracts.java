package org.paraph.engine.camunda.contract;

import java.util.Optional;

/** Where documents with signatures in them are kept. Works in the current transaction. Thread-safe. */
@FunctionalInterface
public interface SignedContracts {

    /**
     * The document that a signature made.
     *
     * @param record id of the signature's transaction record
     * @return all its bytes
     */
    Optional<byte[]> madeBy(String record);
}
