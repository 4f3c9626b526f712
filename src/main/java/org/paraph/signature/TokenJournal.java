package org.paraph.signature;

import java.util.Map;
import java.util.TreeMap;
import org.paraph.authentication.enrolment.TokenEvent;
import org.paraph.authentication.enrolment.TokenListener;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;

/** Writes down what happens to people's tokens, since what signatures rest on has to be followed up as they are. */
record TokenJournal(Journal journal) implements TokenListener {

    @Override
    public void on(TokenEvent event) {
        Map<String, Object> details = new TreeMap<>();
        details.put("person", event.person());
        if (event.type() != null) {
            details.put("type", event.type().key());
        }
        if (event.name() != null) {
            details.put("name", event.name());
        }
        if (event.reason() != null) {
            details.put("reason", event.reason());
        }
        if (event.until() != null) {
            details.put("until", event.until().toString());
        }
        journal.append(new JournalEvent(
                JournalEvent.Type.valueOf(
                        event.what().isOfKey()
                                ? event.what().name()
                                : "TOKEN_" + event.what().name()),
                event.actor(),
                event.token() == null ? event.person() : event.token(),
                details));
    }
}
