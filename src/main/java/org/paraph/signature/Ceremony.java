package org.paraph.signature;

import java.util.Map;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Challenge;

/**
 * A signing ceremony that was begun.
 *
 * @param hints what the signer is told of a token to answer the challenge with it, e.g. a cell of a code sheet
 */
public record Ceremony(Challenge challenge, Map<TokenType, String> hints) {

    public Ceremony {
        hints = Map.copyOf(hints);
    }
}
