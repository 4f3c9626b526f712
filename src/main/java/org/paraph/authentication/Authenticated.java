package org.paraph.authentication;

import java.time.Instant;

/** What became of the answers to a challenge. */
public sealed interface Authenticated {

    record Proven(Proof proof) implements Authenticated {}

    /**
     * @param until when the token can be tried again, if it is locked or if this wrong answer locked it; {@code null}
     *     otherwise
     */
    record Failed(Reason reason, Instant until) implements Authenticated {}

    enum Reason {
        /** No such challenge, or it was used, or it was issued for something else. */
        CHALLENGE_UNKNOWN,
        CHALLENGE_EXPIRED,
        /** An answer that the method needs is missing. */
        ANSWER_MISSING,
        ANSWER_WRONG,
        TOKEN_LOCKED,
        TOKEN_UNAVAILABLE,
        /** So many codes were sent that no other is sent for a while. */
        TOO_MANY_CODES
    }
}
