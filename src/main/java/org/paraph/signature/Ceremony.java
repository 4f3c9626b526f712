package org.paraph.signature;

import java.util.Map;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Challenge;

/**
 * A signing ceremony that was begun.
 *
 * @param hints what the signer is told of a token to answer the challenge with it, e.g. a cell of a code sheet
 * @param toSign what the signer's key has to sign; {@code null} for methods without one
 */
public record Ceremony(Challenge challenge, Map<TokenType, String> hints, ToSign toSign) {

    public Ceremony {
        hints = Map.copyOf(hints);
    }

    Ceremony(Challenge challenge, Map<TokenType, String> hints) {
        this(challenge, hints, null);
    }

    Ceremony with(ToSign bytes) {
        return new Ceremony(challenge, hints, bytes);
    }
}
