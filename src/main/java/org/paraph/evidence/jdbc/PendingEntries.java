package org.paraph.evidence.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraph.evidence.JournalEntry.Draft;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of one transaction that have no place in the chain yet. They get it last of all, so that the chain's lock,
 * which all nodes share, is held for nothing but the commit. Used by the transaction's thread.
 */
final class PendingEntries implements TransactionSynchronization {

    private final Object key;
    private final Chain chain;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private boolean written;

    PendingEntries(Object key, Chain chain) {
        this.key = key;
        this.chain = chain;
    }

    void add(Draft draft) {
        if (written) {
            chain.append(List.of(draft));
        } else {
            drafts.add(draft);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!drafts.isEmpty()) {
            chain.append(drafts);
        }
        written = true;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, drafts.size());
    }

    /** A savepoint older than this list knows none of its entries. */
    @Override
    public void savepointRollback(Object savepoint) {
        int kept = savepoints.getOrDefault(savepoint, 0);
        drafts.subList(kept, drafts.size()).clear();
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
        if (status == STATUS_COMMITTED && !written) {
            throw new IllegalStateException(
                    "Journal entries were first appended while the transaction was being committed, and are lost: "
                            + drafts);
        }
    }
}
