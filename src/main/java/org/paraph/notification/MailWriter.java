package org.paraph.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.paraph.signature.SigningEvent;
import org.paraph.signature.SigningListener;

/** Writes the mails of an event into the outbox, in the event's own transaction: no commit, no mail. */
final class MailWriter implements SigningListener {

    private final Recipients recipients;
    private final MailStore store;
    private final Handover handover;
    private final Clock clock;

    MailWriter(Recipients recipients, MailStore store, Handover handover, Clock clock) {
        this.recipients = recipients;
        this.store = store;
        this.handover = handover;
        this.clock = clock;
    }

    @Override
    public void on(SigningEvent event) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var mails = recipients.of(event).entrySet().stream()
                .map(told ->
                        new Mail(UUID.randomUUID().toString(), told.getKey(), News.of(event, told.getValue()), now))
                .toList();
        if (!mails.isEmpty()) {
            store.add(mails);
            handover.afterCommit(mails.stream().map(Mail::id).toList());
        }
    }
}
