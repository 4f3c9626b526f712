package org.paraph.authority;

import java.util.List;
import java.util.Map;

/** What a department decides for itself: the decision {@code signing-authority}. The engine's room answers. Thread-safe. */
@FunctionalInterface
public interface AuthorityDecision {

    /**
     * @param inputs {@code kind}, {@code amountCents}, {@code currency}, {@code acting}, {@code subordinate},
     *     {@code transactionToo}: strings, whole numbers and booleans, none of them missing
     * @param processDefinition id of the process definition: the decision deployed with it counts, else the latest
     */
    Ruling decide(Map<String, Object> inputs, String processDefinition);

    /**
     * @param decision its key
     * @param refusals words for what it forbids; empty when it allows
     */
    record Ruling(String decision, int version, List<String> refusals) {
        public Ruling {
            refusals = List.copyOf(refusals);
        }
    }
}
