package org.paraph.engine.camunda;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.paraph.assurance.Assessment.Finding;
import org.paraph.assurance.AssuranceLevel;

/** Reads what a decision came to: an output {@code level} from 1 to 4, beside it perhaps {@code threat} and {@code harm}. */
final class Findings {

    private static final String LEVEL = "level";

    private Findings() {}

    static List<Finding> ofTable(DmnDecisionTableEvaluationEvent event) {
        String decision = event.getDecisionTable().getKey();
        return event.getMatchingRules().stream()
                .map(rule -> finding(decision, rule))
                .toList();
    }

    static List<Finding> ofExpression(String decision, DmnDecisionResult result) {
        return result.isEmpty()
                ? List.of()
                : List.of(new Finding(decision, "", "", level(decision, result.getSingleEntry())));
    }

    private static Finding finding(String decision, DmnEvaluatedDecisionRule rule) {
        Map<String, DmnEvaluatedOutput> outputs = rule.getOutputEntries();
        DmnEvaluatedOutput level =
                outputs.size() == 1 ? outputs.values().iterator().next() : outputs.get(LEVEL);
        return new Finding(
                rule.getId(),
                text(outputs.get("threat")),
                text(outputs.get("harm")),
                level(decision, level == null ? null : level.getValue().getValue()));
    }

    private static AssuranceLevel level(String decision, Object value) {
        if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            return AssuranceLevel.of(number.intValue()).orElseThrow(() -> refusal(decision, value));
        }
        throw refusal(decision, value);
    }

    private static IllegalStateException refusal(String decision, Object value) {
        return new IllegalStateException("The decision '" + decision + "' came to '" + value
                + "', which is no level. Give it an integer output 'level' from 1 to 4 and deploy it again.");
    }

    private static String text(DmnEvaluatedOutput output) {
        Object value = output == null ? null : output.getValue().getValue();
        return value == null ? "" : value.toString();
    }
}
