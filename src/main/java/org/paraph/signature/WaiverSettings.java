package org.paraph.signature;

import java.time.Duration;
import org.paraph.assurance.AssuranceLevel;

/**
 * Whether and how far levels may be waived. None of it reaches below what {@link org.paraph.assurance.LawFloor} holds.
 *
 * @param lowest no signature may be waived below this level
 * @param validFor how long a waiver can be signed and used, one minute to seven days
 */
public record WaiverSettings(boolean enabled, AssuranceLevel lowest, Duration validFor) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    public WaiverSettings {
        if (validFor.compareTo(SHORTEST) < 0 || validFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("paraph.waiver.valid-for must be PT1M to P7D, but is " + validFor + ".");
        }
    }
}
