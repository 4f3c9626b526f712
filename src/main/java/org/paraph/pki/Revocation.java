package org.paraph.pki;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * That a certificate was revoked. Immutable.
 *
 * @param at when the authority revoked it, to the second
 * @param invalidityDate since when, as far as known, the key is not to be relied on (RFC 5280, section 5.3.2); may be earlier
 */
public record Revocation(Instant at, Reason reason, Optional<Instant> invalidityDate) {

    /** RFC 5280, section 5.3.1. */
    public enum Reason {
        UNSPECIFIED(0),
        KEY_COMPROMISE(1),
        CA_COMPROMISE(2),
        AFFILIATION_CHANGED(3),
        SUPERSEDED(4),
        CESSATION_OF_OPERATION(5),
        CERTIFICATE_HOLD(6),
        REMOVE_FROM_CRL(8),
        PRIVILEGE_WITHDRAWN(9),
        AA_COMPROMISE(10);

        private final int code;

        Reason(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        /** As Java names it; what it does not name counts as {@link #UNSPECIFIED}. */
        static Reason named(String name) {
            return Arrays.stream(values())
                    .filter(reason -> reason.name().equals(name))
                    .findFirst()
                    .orElse(UNSPECIFIED);
        }

        /** Codes that no standard knows count as {@link #UNSPECIFIED}. */
        static Reason of(int code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code == code)
                    .findFirst()
                    .orElse(UNSPECIFIED);
        }
    }

    /** How the revocation lies to a signature. */
    public enum Timing {
        /** It was revoked when it was used. */
        BEFORE,
        /** It was good when it was used, and nobody says otherwise. */
        AFTER,
        /**
         * It was revoked after it was used, but is said to have been unreliable before: a person has to decide (Guidance, section
         * 3.5).
         */
        BACKDATED
    }

    /** @param signedAt the instant at which the signature is proved to have existed */
    public Timing timing(Instant signedAt) {
        if (!signedAt.isBefore(at)) {
            return Timing.BEFORE;
        }
        return invalidityDate.filter(date -> !signedAt.isBefore(date)).isPresent() ? Timing.BACKDATED : Timing.AFTER;
    }
}
