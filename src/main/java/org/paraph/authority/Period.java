package org.paraph.authority;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * From an instant, inclusive, until another, exclusive. Immutable,
 * in whole microseconds.
 *
 * @param until {@code null} when no end is known
 */
public record Period(Instant from, Instant until) {

    public Period {
        from = cut(from);
        until = cut(until);
        if (from == null || (until != null && !until.isAfter(from))) {
            throw new IllegalArgumentException("A period must end after it begins: " + from + " to " + until);
        }
    }

    private static Instant cut(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && !isOver(at);
    }

    boolean isOver(Instant at) {
        return until != null && !at.isBefore(until);
    }

    /** Whether the other lies in this one. */
    boolean encloses(Period other) {
        return !other.from.isBefore(from) && (until == null || (other.until != null && !other.until.isAfter(until)));
    }
}
