package org.paraph.authentication.enrolment;

import java.util.Map;
import java.util.OptionalLong;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.TokenStore.Kept;

/**
 * A type of token that people can enrol themselves. The port that each such type implements; any bean of this type is
 * taken up. Thread-safe.
 */
public interface TokenKind {

    TokenType type();

    /** Whether a person has one of this type at a time, so that a new one takes the old one's place. */
    boolean single();

    /** Makes a new token, in the current transaction. */
    Made make(Draft draft);

    /**
     * Whether the answer is the first right one to a token that was begun: its step, else nothing.
     *
     * @param secret what was made
     */
    OptionalLong confirm(Kept begun, byte[] secret, String answer);

    /** Forgets what this type keeps of a token elsewhere. */
    default void forget(String token) {}

    /**
     * A token to be made.
     *
     * @param id unique, chosen by the register
     */
    record Draft(String id, String person, String name) {}

    /** A token that was made. */
    final class Made {

        private final byte[] secret;
        private final Map<String, String> details;
        private final Disclosure shown;

        /**
         * @param secret what the register seals and never shows
         * @param details what is no secret and needed later
         * @param shown what the holder sees, this once
         */
        public Made(byte[] secret, Map<String, String> details, Disclosure shown) {
            this.secret = secret.clone();
            this.details = Map.copyOf(details);
            this.shown = shown;
        }

        byte[] secret() {
            return secret.clone();
        }

        Map<String, String> details() {
            return details;
        }

        Disclosure shown() {
            return shown;
        }
    }
}
