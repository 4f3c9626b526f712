package org.paraph.evidence.jdbc;

import java.util.List;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEntry.Draft;
import org.paraph.evidence.JournalEvent;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the entries of a transaction back until its end. Thread-safe. */
final class TransactionalJournal implements Journal {

    private final Chain chain;
    private final TransactionTemplate transactions;
    private final EventDrafts drafts;

    TransactionalJournal(Chain chain, TransactionTemplate transactions, EventDrafts drafts) {
        this.chain = chain;
        this.transactions = transactions;
        this.drafts = drafts;
    }

    @Override
    public void append(JournalEvent event) {
        Draft draft = drafts.of(event);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            pending().add(draft);
        } else {
            transactions.executeWithoutResult(status -> chain.append(List.of(draft)));
        }
    }

    private PendingEntries pending() {
        PendingEntries pending = (PendingEntries) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new PendingEntries(this, chain);
            TransactionSynchronizationManager.registerSynchronization(pending);
            pending.resume();
        }
        return pending;
    }
}
