package org.paraph.pki;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks certificates up in the revocation list of one authority (RFC 5280, section 5), which is kept until newer information is due.
 * Thread-safe; one caller fetches, the others wait for it.
 */
public final class CrlSource implements RevocationSource {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Der NOTHING = Der.of(new byte[0]);

    private final Courier courier;
    private final CrlSettings settings;
    private final Clock clock;
    private Kept kept;
    private Missed missed = new Missed(Instant.MIN, Failure.UNREACHABLE);

    public CrlSource(Courier courier, CrlSettings settings, Clock clock) {
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
    }

    private record Kept(RevocationList list, Instant fetchedAt) {}

    private record Missed(Instant until, Failure why) {}

    @Override
    public Answer ask(X509Certificate certificate, X509Certificate issuer) {
        try {
            return list(issuer).status(certificate);
        } catch (Disbelieved disbelieved) {
            return new Unavailable(courier.authority(), disbelieved.why());
        }
    }

    /** When the list at hand ends; empty when none was fetched yet. */
    public synchronized Optional<Instant> nextUpdate() {
        return Optional.ofNullable(kept).map(it -> it.list().nextUpdate());
    }

    private synchronized RevocationList list(X509Certificate issuer) throws Disbelieved {
        Instant now = clock.instant();
        boolean usable = kept != null
                && kept.list().isOf(issuer)
                && kept.list().objection(settings.freshness(), now).isEmpty();
        if (usable && now.isBefore(kept.fetchedAt().plus(settings.refreshAfter()))) {
            return kept.list();
        }
        try {
            kept = new Kept(fetch(issuer, now), now);
        } catch (Disbelieved disbelieved) {
            if (!usable) {
                throw disbelieved;
            }
        }
        return kept.list();
    }

    /** Whoever comes right after a failure does not wait for the next time-out in turn. */
    private RevocationList fetch(X509Certificate issuer, Instant now) throws Disbelieved {
        Disbelieved.unless(!now.isBefore(missed.until()), missed.why());
        try {
            return fetch(issuer);
        } catch (Disbelieved disbelieved) {
            missed = new Missed(now.plus(PAUSE), disbelieved.why());
            throw disbelieved;
        }
    }

    private RevocationList fetch(X509Certificate issuer) throws Disbelieved {
        Courier.Reply reply = courier.carry(NOTHING);
        if (reply instanceof Courier.Delivered delivered) {
            RevocationList list = RevocationList.read(delivered.answer(), issuer);
            Disbelieved.when(list.objection(settings.freshness(), clock.instant()));
            return list;
        }
        throw new Disbelieved(((Courier.Failed) reply).why());
    }
}
