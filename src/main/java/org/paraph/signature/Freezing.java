package org.paraph.signature;

import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;

/** Keeps the stored request in step with what is shown: content, assignee and level as they are now. */
record Freezing(RequestStore store, Journal journal) {

    Case current(Case it) {
        SignatureRequest now = it.request().frozenAs(it.task(), it.content(), it.assessment());
        if (now.equals(it.request())) {
            return it;
        }
        store.refreeze(now);
        if (!now.contentDigest().equals(it.request().contentDigest())
                || now.level() != it.request().level()) {
            journal.append(new JournalEvent(
                    JournalEvent.Type.CONTENT_CHANGED,
                    it.person(),
                    now.id(),
                    Facts.of("from", it.request().contentDigest())
                            .and("to", now.contentDigest())
                            .and("level", now.level().number())
                            .map()));
        }
        return new Case(it.person(), it.task(), now, it.content(), it.assessment(), now.level(), it.waiver());
    }
}
