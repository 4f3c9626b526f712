package org.paraph.pki;

import java.time.Duration;
import java.util.Optional;

/**
 * How one time-stamp authority is listened to. Immutable.
 *
 * @param policy identifier (OID) of the policy that is asked for and demanded; empty for the authority's own
 * @param skew by how much its clock may differ from ours; one second at least, since many tell no fractions
 */
public record TimestampSettings(Optional<String> policy, Duration skew) {

    public static final TimestampSettings DEFAULT = new TimestampSettings(Optional.empty(), Duration.ofSeconds(30));

    public TimestampSettings {
        if (skew.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("The skew must be one second or more, but is " + skew + ".");
        }
    }
}
