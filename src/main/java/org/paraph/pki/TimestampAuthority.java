package org.paraph.pki;

import java.util.List;

/**
 * Gives secure time stamps (RFC 3161; Guidance, section 3.4). A port; a bean of this type takes the default's place. What it gives
 * out was checked: status, digest, nonce, policy, time, purpose of the signer's certificate, its path and revocation. Thread-safe;
 * nothing is thrown for an outage.
 */
public interface TimestampAuthority {

    Answer stamp(Imprint imprint);

    /** A checked token, or why there is none. */
    sealed interface Answer {}

    record Stamped(TimestampToken token) implements Answer {}

    /** @param attempts whom one asked, in order, and why each gave nothing that can be believed; never empty */
    record NotStamped(List<Attempt> attempts) implements Answer {

        public NotStamped {
            attempts = List.copyOf(attempts);
        }

        /** Whether asking later may help without anybody repairing anything. */
        public boolean retryable() {
            return attempts.stream().anyMatch(attempt -> attempt.why().retryable());
        }
    }

    record Attempt(String authority, Failure why) {}
}
