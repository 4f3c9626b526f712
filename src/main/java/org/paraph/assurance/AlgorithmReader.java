package org.paraph.assurance;

import java.util.ArrayList;
import java.util.List;

/** Reads the algorithm list of the policy. */
final class AlgorithmReader {

    private AlgorithmReader() {}

    static AlgorithmList list(List<Section> sections) {
        List<AlgorithmRule> rules = new ArrayList<>();
        for (Section section : sections) {
            AlgorithmRule rule = rule(section);
            if (rules.stream().anyMatch(other -> contradicts(rule, other))) {
                throw section.refusal("algorithm", "every key length once", rule.algorithm());
            }
            rules.add(rule);
        }
        return new AlgorithmList(rules);
    }

    private static AlgorithmRule rule(Section section) {
        AlgorithmRule rule = new AlgorithmRule(
                section.text("algorithm"),
                keys(section),
                section.word("status", AlgorithmRule.Status.class),
                section.optionalDate("last-date"),
                PolicyReader.source(section.section("source")));
        section.nothingElse();
        return rule;
    }

    private static AlgorithmRule.KeyLengths keys(Section section) {
        int from = section.optionalNumber("key-from").orElse(0);
        int below = section.optionalNumber("key-below").orElse(Integer.MAX_VALUE);
        if (below <= from) {
            throw section.refusal("key-below", "more than key-from", below);
        }
        return new AlgorithmRule.KeyLengths(from, below);
    }

    private static boolean contradicts(AlgorithmRule rule, AlgorithmRule other) {
        return rule.algorithm().equalsIgnoreCase(other.algorithm())
                && rule.keys().overlaps(other.keys());
    }
}
