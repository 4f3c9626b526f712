package org.paraph.pki;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that signing rests on and that ends. Immutable.
 *
 * @param name whose it is
 * @param until its last instant
 * @param standing as seen at the instant of the report
 */
public record Expiry(Kind kind, String name, Instant until, Standing standing) {

    /** What ends. */
    public enum Kind {
        CERTIFICATE,
        REVOCATION_LIST,
        /** Of an authority by the Treasury Board (Secure Electronic Signature Regulations, s. 4). */
        RECOGNITION
    }

    /** From best to worst. */
    public enum Standing {
        FINE,
        /** Somebody has to act. */
        ENDS_SOON,
        ENDED
    }

    /** How long still; negative when it is over. */
    public Duration left(Instant now) {
        return Duration.between(now, until);
    }
}
