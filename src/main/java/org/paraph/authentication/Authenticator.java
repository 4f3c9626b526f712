package org.paraph.authentication;

import java.time.Instant;
import java.util.Optional;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;

/**
 * Verifies one type of token. The port that every token type implements; any bean of this type is taken up. Thread-safe.
 *
 * <p>Throttling, one-use and expiry are not its business: {@link Authentication} sees to them before it asks.
 */
public interface Authenticator {

    TokenType type();

    /** Whether that person could answer with this token now. */
    boolean available(String person);

    /** The highest level that this token of that person can reach alone. */
    AssuranceLevel levelFor(String person);

    /**
     * What the holder has to be told to answer this very challenge, e.g. which cell of a code sheet; nothing for tokens
     * that need no hint. Asked once a challenge is issued, in its transaction. Never a secret.
     */
    default Optional<String> ask(Challenge challenge) {
        return Optional.empty();
    }

    /**
     * From when on that person can be asked for this token; nothing when they can be now. Asked in the transaction of the
     * challenge, before it, and only of tokens for which something is sent to the holder. Nobody else gets past this
     * method for the same person until that transaction ends.
     */
    default Optional<Instant> askableFrom(String person) {
        return Optional.empty();
    }

    /** Verifies an answer, without writing anything that a wrong answer would leave half done. */
    Verification verify(Challenge challenge, String answer);

    /** What became of an answer. */
    sealed interface Verification {
        /** @param identifier which token answered, never a secret */
        record Accepted(String identifier, AssuranceLevel level) implements Verification {}

        record Wrong() implements Verification {}
    }
}
