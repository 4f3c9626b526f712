package org.paraph.authentication;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Factor;
import org.paraph.authentication.Proof.TokenUse;

/**
 * By which rule the tokens of one ceremony add up: the Guidance, Table B1, note 2. Something known and something held, of
 * level 2 each, make level 3; the same factor twice is worth no more than the stronger of the two.
 */
enum Combination {
    SINGLE_TOKEN,
    KNOW_AND_HAVE,
    SAME_FACTOR;

    static Combination of(List<TokenUse> tokens) {
        if (tokens.size() == 1) {
            return SINGLE_TOKEN;
        }
        boolean differ =
                tokens.stream().anyMatch(Combination::known) && tokens.stream().anyMatch(t -> !known(t));
        return differ ? KNOW_AND_HAVE : SAME_FACTOR;
    }

    /** The word used in proofs and records, e.g. {@code know-and-have}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    AssuranceLevel level(List<TokenUse> tokens) {
        AssuranceLevel strongest = tokens.stream()
                .map(TokenUse::level)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return this == KNOW_AND_HAVE && ofLevel2(tokens, true) && ofLevel2(tokens, false)
                ? strongest.higher(AssuranceLevel.LEVEL_3)
                : strongest;
    }

    private static boolean ofLevel2(List<TokenUse> tokens, boolean known) {
        return tokens.stream().anyMatch(t -> known(t) == known && t.level().atLeast(AssuranceLevel.LEVEL_2));
    }

    /** A token that is held and unlocked by a secret counts as held: the secret was not shown to us. */
    private static boolean known(TokenUse token) {
        return !token.type().factors().contains(Factor.HAVE);
    }
}
