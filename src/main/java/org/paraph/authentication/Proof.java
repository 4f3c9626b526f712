package org.paraph.authentication;

import java.time.Instant;
import java.util.List;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;

/**
 * A challenge that was answered rightly.
 *
 * @param challenge id of the challenge
 * @param tokens every token that was used, with what it is worth alone
 * @param combination key of the rule by which they add up, e.g. {@code single-token}
 * @param level what they are worth together
 */
public record Proof(String challenge, List<TokenUse> tokens, String combination, AssuranceLevel level) {

    public Proof {
        tokens = List.copyOf(tokens);
    }

    /**
     * @param identifier which token of that type, never a secret; for a password the user's id
     */
    public record TokenUse(TokenType type, String identifier, AssuranceLevel level, Instant at) {}
}
