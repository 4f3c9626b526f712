package org.paraph.engine.camunda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * The variables that a decision and the decisions it requires ask for. The engine would take a missing one for null and
 * come to the lowest level, so all of them are demanded.
 */
final class DecisionInputs {

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern NAMES =
            Pattern.compile("(?<![\\p{L}\\p{N}_.@])[\\p{L}_][\\p{L}\\p{N}_]*(?!\\s*\\(|[\\p{L}\\p{N}_])");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "true",
            "false",
            "null",
            "empty",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "div",
            "mod");

    private final Set<String> asked = new TreeSet<>();
    private final Set<String> produced = new TreeSet<>();

    private DecisionInputs() {}

    static List<String> of(String key, DmnModelInstance model) {
        DecisionInputs inputs = new DecisionInputs();
        Deque<Decision> open = new ArrayDeque<>(List.of((Decision) model.getModelElementById(key)));
        while (!open.isEmpty()) {
            Decision decision = open.pop();
            inputs.read(decision);
            if (!decision.getId().equals(key)) {
                inputs.named(decision);
            }
            for (InformationRequirement requirement : decision.getInformationRequirements()) {
                if (requirement.getRequiredDecision() != null) {
                    open.push(requirement.getRequiredDecision());
                }
            }
        }
        return inputs.asked.stream().filter(n -> !inputs.produced.contains(n)).toList();
    }

    /** What a required decision hands on is not asked of the process. */
    private void named(Decision required) {
        produced.add(required.getId());
        if (required.getVariable() != null) {
            produced.add(required.getVariable().getName());
        }
        if (required.getExpression() instanceof DecisionTable table) {
            table.getOutputs().forEach(o -> produced.add(o.getName()));
        }
    }

    private void read(Decision decision) {
        if (decision.getExpression() instanceof DecisionTable table) {
            table.getInputs().forEach(i -> ask(i.getInputExpression().getText()));
        } else if (decision.getExpression() instanceof LiteralExpression literal) {
            ask(literal.getText());
        }
    }

    private void ask(Text expression) {
        if (expression == null) {
            return;
        }
        String text = LITERALS.matcher(expression.getTextContent()).replaceAll(" ");
        NAMES.matcher(text)
                .results()
                .map(m -> m.group())
                .filter(n -> !WORDS.contains(n))
                .forEach(asked::add);
    }
}
