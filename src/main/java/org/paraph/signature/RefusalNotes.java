package org.paraph.signature;

import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;

/** Writes refusals into the journal: who was refused what, and why. To be called in a transaction. */
record RefusalNotes(RequestStore store, Journal journal) {

    private static final int LONGEST_ID = 64;

    /** About the request of that task; where there is none, about the task as the client called it. */
    void ofTask(String person, String task, Refusal refusal) {
        of(person, store.byTask(task).map(SignatureRequest::id).orElse(task), refusal);
    }

    void of(String person, String subject, Refusal refusal) {
        JournalEvent.Type type =
                refusal.reason() == Refusal.Reason.TOKEN_LOCKED ? JournalEvent.Type.LOCKED : JournalEvent.Type.REFUSED;
        journal.append(new JournalEvent(
                type,
                person,
                cut(subject),
                Facts.of("reason", refusal.reason().key())
                        .and("names", refusal.names().isEmpty() ? null : refusal.names())
                        .and(
                                "check",
                                refusal.missing() == null
                                        ? null
                                        : refusal.missing().check())
                        .map()));
    }

    private static String cut(String id) {
        String safe = id.replaceAll("[^A-Za-z0-9_:.-]", "?");
        return safe.length() > LONGEST_ID ? safe.substring(0, LONGEST_ID) : safe;
    }
}
