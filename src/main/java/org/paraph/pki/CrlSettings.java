package org.paraph.pki;

import java.time.Duration;

/**
 * How one revocation list is kept. Immutable.
 *
 * @param refreshAfter how long after it was fetched a list is asked for anew, although its {@code nextUpdate} has not come; a list
 *     that cannot be had anew then still counts until its {@code nextUpdate}
 */
public record CrlSettings(Freshness freshness, Duration refreshAfter) {

    private static final Duration LONGER_THAN_ANY = Duration.ofDays(400);

    /** Fetched once, kept until its {@code nextUpdate}: authorities that are kept offline publish once a year. */
    public static final CrlSettings DEFAULT =
            new CrlSettings(new Freshness(Duration.ofMinutes(1), LONGER_THAN_ANY), LONGER_THAN_ANY);

    public CrlSettings {
        if (refreshAfter.isNegative()) {
            throw new IllegalArgumentException("A list cannot be refreshed before it was fetched.");
        }
    }
}
