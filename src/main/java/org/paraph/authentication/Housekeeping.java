package org.paraph.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes what is of no more use: challenges an hour after they expired, and failures that have left the sliding window.
 * To be called now and then by a job; safe at any time, on several nodes at once, with or without a transaction.
 * Thread-safe.
 */
public final class Housekeeping {

    /** For that long a late answer is told that its challenge expired; later, that there is none. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final ChallengeStore challenges;
    private final ThrottleStore throttles;
    private final ThrottleSettings settings;
    private final Clock clock;

    Housekeeping(ChallengeStore challenges, ThrottleStore throttles, ThrottleSettings settings, Clock clock) {
        this.challenges = challenges;
        this.throttles = throttles;
        this.settings = settings;
        this.clock = Microseconds.of(clock);
    }

    /** How many rows of each kind were removed. */
    public record Removed(int challenges, int failures) {}

    public Removed run() {
        Instant now = clock.instant();
        return new Removed(
                challenges.removeExpiredBefore(now.minus(GRACE)),
                throttles.removeFailuresUntil(now.minus(settings.window())));
    }
}
