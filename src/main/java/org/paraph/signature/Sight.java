package org.paraph.signature;

import java.util.List;
import org.paraph.assurance.Assessment;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenType;
import org.paraph.content.SignedContent;

/**
 * What a signer is shown before signing. Immutable.
 *
 * @param level the required level
 * @param offers the methods that suffice, the cheapest first
 * @param lacking the methods that do not suffice or that this signer cannot use
 */
public record Sight(
        SigningTask task,
        SignatureRequest request,
        SignedContent content,
        Assessment assessment,
        AssuranceLevel level,
        List<Offer> offers,
        List<Method> lacking) {

    public Sight {
        offers = List.copyOf(offers);
        lacking = List.copyOf(lacking);
    }

    /** @param tokens the tokens to answer with, one of which suffices, the cheapest first */
    public record Offer(Method method, List<TokenType> tokens) {
        public Offer {
            tokens = List.copyOf(tokens);
        }
    }
}
