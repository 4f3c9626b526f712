package org.paraph.authentication.enrolment;

import java.util.List;
import java.util.Map;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Challenge;

/** Proving who one is before one's tokens are changed: what is asked for, and what is answered. */
public final class Proving {

    private Proving() {}

    /**
     * @param ways the sets of tokens one of which has to be answered, the least trouble first
     * @param hints what the holder is told of a token to answer it, e.g. a cell
     */
    public record Demand(Challenge challenge, List<List<TokenType>> ways, Map<TokenType, String> hints) {
        public Demand {
            ways = List.copyOf(ways);
            hints = Map.copyOf(hints);
        }
    }

    /** @param answers secrets, held no longer than the call */
    public record Answers(String challenge, Map<TokenType, String> answers) {

        /** Without the answers, which are secrets. */
        @Override
        public String toString() {
            return "Answers" + answers.keySet();
        }
    }
}
