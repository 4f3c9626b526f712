package org.paraph.pki;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells what ends when, for health, log and mail. Asks nobody. Immutable, thread-safe. */
public final class ExpiryWatch {

    private final ExpirySettings settings;
    private final Watched watched;
    private final Clock clock;

    public ExpiryWatch(ExpirySettings settings, Watched watched, Clock clock) {
        this.settings = settings;
        this.watched = watched;
        this.clock = clock;
    }

    /**
     * What is watched.
     *
     * @param certificates beside the trust anchors: of authorities, responders and time stamps
     * @param lists by the authority's name; those never fetched yet are left out
     */
    public record Watched(
            TrustAnchors anchors,
            Collection<X509Certificate> certificates,
            Map<String, CrlSource> lists,
            RecognizedAuthorities recognized) {

        public Watched {
            certificates = List.copyOf(certificates);
            lists = Map.copyOf(lists);
        }
    }

    /** What ends first comes first. Of several recognitions of one authority for one policy only the last counts. */
    public List<Expiry> report() {
        Instant now = clock.instant();
        List<Expiry> expiries = new ArrayList<>();
        for (X509Certificate certificate : watched.anchors().certificates()) {
            expiries.add(expiry(certificate, now));
        }
        for (X509Certificate certificate : watched.certificates()) {
            expiries.add(expiry(certificate, now));
        }
        watched.lists()
                .forEach((name, list) -> list.nextUpdate()
                        .ifPresent(until -> expiries.add(expiry(Expiry.Kind.REVOCATION_LIST, name, until, now))));
        for (RecognizedAuthorities.Entry entry : watched.recognized().entries()) {
            if (isLast(entry)) {
                String name = entry.issuer().getName();
                expiries.add(expiry(Expiry.Kind.RECOGNITION, name, entry.until(), now));
            }
        }
        expiries.sort(Comparator.comparing(Expiry::until));
        return expiries.stream().distinct().toList();
    }

    private boolean isLast(RecognizedAuthorities.Entry entry) {
        return watched.recognized().entries().stream()
                .filter(other ->
                        other.issuer().equals(entry.issuer()) && other.policy().equals(entry.policy()))
                .noneMatch(other -> other.until().isAfter(entry.until()));
    }

    private Expiry expiry(X509Certificate certificate, Instant now) {
        String name = certificate.getSubjectX500Principal().getName();
        return expiry(Expiry.Kind.CERTIFICATE, name, Certificates.until(certificate), now);
    }

    private Expiry expiry(Expiry.Kind kind, String name, Instant until, Instant now) {
        if (now.isAfter(until)) {
            return new Expiry(kind, name, until, Expiry.Standing.ENDED);
        }
        boolean soon = now.isAfter(until.minus(settings.before(kind)));
        return new Expiry(kind, name, until, soon ? Expiry.Standing.ENDS_SOON : Expiry.Standing.FINE);
    }
}
