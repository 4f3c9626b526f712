package org.paraph.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.paraph.authentication.LockListener;
import org.paraph.authentication.enrolment.TokenEvent;
import org.paraph.authentication.enrolment.TokenEvent.What;
import org.paraph.authentication.enrolment.TokenListener;
import org.paraph.notification.TokenNews.Kind;

/**
 * Tells people what became of their tokens, whoever did it: whoever changes somebody's tokens behind their back is found
 * out by the mail. Written into the outbox in the transaction of the change.
 */
final class TokenMailWriter implements TokenListener, LockListener {

    private static final Map<What, Kind> TOLD = new EnumMap<>(Map.of(
            What.ISSUED, Kind.ISSUED,
            What.ENROLLED, Kind.ENROLLED,
            What.REPLACED, Kind.REPLACED,
            What.RENAMED, Kind.RENAMED,
            What.SUSPENDED, Kind.SUSPENDED,
            What.RESUMED, Kind.RESUMED,
            What.REVOKED, Kind.REVOKED,
            What.UNLOCKED, Kind.UNLOCKED,
            What.KEY_CERTIFIED, Kind.KEY_CERTIFIED,
            What.KEY_REVOKED, Kind.KEY_REVOKED));

    private final MailStore store;
    private final Handover handover;
    private final Clock clock;

    TokenMailWriter(MailStore store, Handover handover, Clock clock) {
        this.store = store;
        this.handover = handover;
        this.clock = clock;
    }

    @Override
    public void on(TokenEvent event) {
        Kind kind = TOLD.get(event.what());
        if (kind != null) {
            write(
                    event.person(),
                    new TokenNews(
                            kind, event.actor(), event.type(), event.name(), event.reason(), now(), event.until()));
        }
    }

    @Override
    public void on(Lock lock) {
        write(lock.person(), new TokenNews(Kind.LOCKED, null, lock.type(), null, null, now(), lock.until()));
    }

    private void write(String person, TokenNews news) {
        Mail mail = new Mail(UUID.randomUUID().toString(), person, news, news.at());
        store.add(List.of(mail));
        handover.afterCommit(List.of(mail.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
