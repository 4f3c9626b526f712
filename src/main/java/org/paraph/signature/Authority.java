package org.paraph.signature;

import java.util.List;
import java.util.Map;

/** Whether a person holds a delegated authority, and if not, what is missing. */
public sealed interface Authority {

    /** @param facts for the record: strings only, e.g. {@code kind}, {@code instrument}, {@code holder} */
    record Held(Map<String, String> facts) implements Authority {
        public Held {
            facts = Map.copyOf(facts);
        }
    }

    /**
     * @param check stable word for the check that failed, e.g. {@code over-limit}: the key of the text that explains it
     * @param facts what that text names, in its order: money as {@code CAD 7200.00}, instants in ISO 8601, kinds of
     *     authority by their key, anything else as it is; never a secret
     * @param holders ids of up to three people who could sign this instead
     */
    record Missing(String check, List<String> facts, List<String> holders) implements Authority {

        /** So many holders are named at most. */
        public static final int MOST_HOLDERS = 3;

        public Missing {
            facts = List.copyOf(facts);
            holders = holders.stream().distinct().limit(MOST_HOLDERS).toList();
        }

        /** The same, naming who holds it. */
        public Missing heldBy(List<String> people) {
            return new Missing(check, facts, people);
        }
    }

    default boolean isHeld() {
        return this instanceof Held;
    }
}
