package org.paraph.pki;

import java.time.Duration;

/**
 * How one revocation list is kept. Immutable.
 *
 * @param refreshAfter how long after it was fetched a list is asked for anew, although its {@code nextUpdate} has not come; a list
 *     that cannot be had anew then still counts until its {@code nextUpdate}
 */
public record CrlSettings(Freshness freshness, Duration refreshAfter) {

    /** Fetched once, kept until its {@code nextUpdate}. */
    public static final CrlSettings DEFAULT = new CrlSettings(Freshness.DEFAULT, Duration.ofDays(7));

    public CrlSettings {
        if (refreshAfter.isNegative()) {
            throw new IllegalArgumentException("A list cannot be refreshed before it was fetched.");
        }
    }
}
