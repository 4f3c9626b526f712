package org.paraph.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.paraph.signature.SignatureRequest;
import org.paraph.signature.SigningEvent;
import org.paraph.signature.SigningListener;
import org.paraph.signature.Summary;

/** Writes the mails of an event into the outbox, in the event's own transaction: no commit, no mail. */
final class MailWriter implements SigningListener {

    private final Recipients recipients;
    private final Summary summary;
    private final MailStore store;
    private final Handover handover;
    private final Clock clock;

    MailWriter(Recipients recipients, Summary summary, MailStore store, Handover handover, Clock clock) {
        this.recipients = recipients;
        this.summary = summary;
        this.store = store;
        this.handover = handover;
        this.clock = clock;
    }

    @Override
    public void on(SigningEvent event) {
        var told = recipients.of(event);
        if (!told.isEmpty()) {
            var mails = mails(event, told);
            store.add(mails);
            handover.afterCommit(mails.stream().map(Mail::id).toList());
        }
    }

    private List<Mail> mails(SigningEvent event, Map<String, Role> told) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var about = about(event.request());
        return told.entrySet().stream()
                .map(one -> new Mail(
                        UUID.randomUUID().toString(), one.getKey(), News.of(event, one.getValue(), about), now))
                .toList();
    }

    private Map<String, String> about(SignatureRequest request) {
        var about = new TreeMap<String, String>();
        for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            summary.of(request, language).ifPresent(line -> about.put(language.getLanguage(), Clean.line(line)));
        }
        return about;
    }
}
