package org.paraph.authority;

import java.util.Map;
import java.util.TreeMap;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;

/** What the journal keeps of changes to delegations and positions. */
record Entries(Journal journal) {

    static JournalEvent.Type type(Delegation.Status status) {
        return switch (status) {
            case ACTIVE -> JournalEvent.Type.DELEGATION_RESUMED;
            case SUSPENDED -> JournalEvent.Type.DELEGATION_SUSPENDED;
            case ENDED -> JournalEvent.Type.DELEGATION_ENDED;
            case ALTERED -> throw new IllegalArgumentException("Nobody makes a delegation altered");
        };
    }

    void note(JournalEvent.Type type, Delegation it, Change change) {
        Map<String, Object> details = new TreeMap<>();
        details.put("version", it.version());
        details.put("sha256", it.digest());
        details.put("holder", it.holder().id());
        details.put("kind", it.kind().key());
        details.put("reason", change.reason());
        journal.append(new JournalEvent(type, change.by(), it.id(), details));
    }

    void note(JournalEvent.Type type, Appointment it, Change change) {
        Map<String, Object> details = new TreeMap<>();
        details.put("version", it.version());
        details.put("position", it.position());
        details.put("person", it.person());
        details.put("from", it.period().from().toString());
        if (it.period().until() != null) {
            details.put("until", it.period().until().toString());
        }
        details.put("acting", it.acting());
        details.put("reason", change.reason());
        journal.append(new JournalEvent(type, change.by(), it.id(), details));
    }
}
