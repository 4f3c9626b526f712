package org.paraph.authentication.jdbc;

import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Refuses what would be no lock and no proof without a transaction around it. */
final class Transactions {

    private Transactions() {}

    static void demandOne() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("Answers to challenges are verified inside a transaction only.");
        }
    }
}
