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
 * @param enrollable the tokens that this signer could enrol, any of which would make a method suffice; empty when there
 *     are offers, or when no token would help
 * @param waiving what may be waived, or was; {@code null} where nothing may be
 */
public record Sight(
        SigningTask task,
        SignatureRequest request,
        SignedContent content,
        Assessment assessment,
        AssuranceLevel level,
        List<Offer> offers,
        List<Method> lacking,
        List<TokenType> enrollable,
        Waiving waiving) {

    public Sight {
        offers = List.copyOf(offers);
        lacking = List.copyOf(lacking);
        enrollable = List.copyOf(enrollable);
    }

    /**
     * @param levels the levels that may be asked for and that this signer can reach, the highest first; empty once one has asked
     * @param people ids of who could sign the waiver
     * @param asked what the named person has not answered yet, or {@code null}
     * @param standing what was signed and counts now, or {@code null}
     */
    public record Waiving(List<AssuranceLevel> levels, List<String> people, Waiver asked, Waiver standing) {

        public Waiving {
            levels = List.copyOf(levels);
            people = List.copyOf(people);
        }
    }

    /**
     * @param ways the sets of tokens to answer with, one of which suffices, the least trouble first
     * @param keys one of which signs; empty for methods without
     */
    public record Offer(Method method, List<List<TokenType>> ways, List<OfferedKey> keys) {
        public Offer {
            ways = List.copyOf(ways);
            keys = List.copyOf(keys);
        }

        public Offer(Method method, List<List<TokenType>> ways) {
            this(method, ways, List.of());
        }
    }
}
