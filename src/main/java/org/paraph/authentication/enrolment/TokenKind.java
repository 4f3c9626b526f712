package org.paraph.authentication.enrolment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.TokenStore.Kept;

/**
 * A type of token that people enrol themselves, or set up once an administrator has issued it. The port that each such
 * type implements; any bean of this type is taken up. Thread-safe.
 */
public interface TokenKind {

    /** By what name people ask for it. */
    TokenType type();

    /** What it may turn out to be once its first answer is seen; {@link #type()} alone for most. */
    default Set<TokenType> becomes() {
        return Set.of(type());
    }

    /**
     * Whether people can ask for it on their own. Not where it is not set up here, and not where an administrator issues it,
     * who has seen what the server cannot, such as the lock of a device.
     */
    default boolean offered() {
        return true;
    }

    /** Whether a person has one of this type at a time, so that a new one takes the old one's place. */
    boolean single();

    /** Whether administrators issue it. */
    default boolean issuable() {
        return false;
    }

    /**
     * What people have to say of where its codes are to be sent: a key of texts. Nothing for types that send none.
     */
    default Optional<String> addressing() {
        return Optional.empty();
    }

    /** Whether one that people enrol here can be worth all that Table B1 gives its type. */
    default boolean full() {
        return true;
    }

    /** Why none can be made for that person with that address now, in the current transaction; nothing when it can. */
    default Optional<Enrolled.Reason> against(String person, String address) {
        return Optional.empty();
    }

    /** Makes a new token, in the current transaction. */
    Made make(Draft draft);

    /**
     * What the first answer shows of a token that was begun.
     *
     * @param secret what was made
     */
    First confirm(Kept begun, byte[] secret, String answer);

    /** Forgets what this type keeps of a token elsewhere. */
    default void forget(String token) {}

    /** What a first answer shows. */
    sealed interface First {

        /**
         * @param step the newest step that is used up by it, 0 for types that count none
         * @param type what the token is, one of {@link TokenKind#becomes()}
         * @param details what is no secret and needed later
         */
        record Right(long step, TokenType type, Map<String, String> details) implements First {

            /** The token is what it was begun as. */
            public static Right as(Token begun, long step) {
                return new Right(step, begun.type(), begun.details());
            }
        }

        record Wrong() implements First {}

        /** Not looked at: it was answered too late, or wrongly too often. */
        record Over() implements First {}

        /** Right, but the token proves too little to be of use. */
        record Unsuitable() implements First {}
    }

    /**
     * A token to be made.
     *
     * @param id unique, chosen by the register
     * @param address where its codes are to be sent, as typed; empty for types that send none
     */
    record Draft(String id, String person, String name, String address) {}

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
