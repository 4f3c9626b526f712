package org.paraph.pki;

import java.time.Duration;

/**
 * How long before the end people are warned. Immutable.
 *
 * @param certificates of trust anchors, authorities, responders and time stamps: as long as it takes to get new ones
 * @param lists revocation lists, which authorities renew by themselves: only as long as it takes to ask why one did not
 * @param recognitions of certification authorities
 */
public record ExpirySettings(Duration certificates, Duration lists, Duration recognitions) {

    public static final ExpirySettings DEFAULT =
            new ExpirySettings(Duration.ofDays(60), Duration.ofHours(1), Duration.ofDays(90));

    Duration before(Expiry.Kind kind) {
        return switch (kind) {
            case CERTIFICATE -> certificates;
            case REVOCATION_LIST -> lists;
            case RECOGNITION -> recognitions;
        };
    }
}
