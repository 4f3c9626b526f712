package org.paraph.assurance;

import java.util.List;
import java.util.SortedMap;

/**
 * The answer to "how much assurance does this signature need", kept as evidence: which decision said so, on which
 * inputs, by which rules. A fixed level written into the model has the decision key {@code fixed} and version 0.
 *
 * @param decision key of the decision
 * @param version version of the decision's definition
 * @param inputs the answers the decision was given: strings, booleans and integers only, sorted by name
 * @param findings what the matched rules found; the highest level among them is {@code level}
 */
public record Assessment(
        AssuranceLevel level, String decision, int version, SortedMap<String, Object> inputs, List<Finding> findings) {

    public Assessment {
        inputs = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(inputs));
        findings = List.copyOf(findings);
    }

    /**
     * One matched rule.
     *
     * @param rule the rule's id in the decision
     * @param threat key of a {@code Threat}, or empty when the decision does not say
     * @param harm key of a {@code HarmCategory}, or empty when the decision does not say
     */
    public record Finding(String rule, String threat, String harm, AssuranceLevel level) {}
}
