package org.paraph.authentication;

import java.time.Duration;

/**
 * How challenges behave. Immutable; refuses values that are out of range.
 *
 * @param validFor from one second to one hour
 */
public record ChallengeSettings(Duration validFor) {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(1);

    public ChallengeSettings {
        if (validFor.compareTo(LEAST) < 0 || validFor.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("paraph.challenge.valid-for must be between PT1S and PT1H, but is "
                    + validFor + ". Five minutes (PT5M) is the default.");
        }
    }

    public static ChallengeSettings defaults() {
        return new ChallengeSettings(Duration.ofMinutes(5));
    }
}
