package org.paraph.pki;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old what an authority says may be. Immutable.
 *
 * @param skew by how much its clock may be ahead of ours
 * @param maxAge how long after its {@code thisUpdate} it counts at most, even when the authority promised nothing newer
 */
public record Freshness(Duration skew, Duration maxAge) {

    public static final Freshness DEFAULT = new Freshness(Duration.ofMinutes(1), Duration.ofDays(7));

    public Freshness {
        if (skew.isNegative() || maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("An age must be longer than nothing, a skew not negative.");
        }
    }

    /** What is wrong with its dates, if anything. */
    Optional<Failure> objection(Instant now, Instant thisUpdate, Optional<Instant> nextUpdate) {
        if (thisUpdate.isAfter(now.plus(skew))) {
            return Optional.of(Failure.WRONG_TIME);
        }
        boolean overdue = nextUpdate.filter(now::isAfter).isPresent();
        return overdue || now.isAfter(thisUpdate.plus(maxAge)) ? Optional.of(Failure.STALE) : Optional.empty();
    }
}
