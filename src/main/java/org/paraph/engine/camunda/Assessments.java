package org.paraph.engine.camunda;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.paraph.assurance.Assessment;
import org.paraph.assurance.Assessment.Finding;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.signature.InputsMissingException;

/** Asks a decision how much assurance a signature needs. Must run in a command of the engine. */
final class Assessments {

    private static final String FIXED = "fixed";

    private final DecisionBook decisions;
    private final DecisionEngine engine;
    private final RecentFindings recent;

    Assessments(DecisionBook decisions, DecisionEngine engine, RecentFindings recent) {
        this.decisions = decisions;
        this.engine = engine;
        this.recent = recent;
    }

    Assessment assess(DelegateExecution execution, String assurance) {
        if (assurance.matches("[1-4]")) {
            AssuranceLevel level =
                    AssuranceLevel.of(Integer.parseInt(assurance)).orElseThrow();
            return new Assessment(level, FIXED, 0, new TreeMap<>(), List.of());
        }
        ProcessDefinition process =
                (ProcessDefinition) Marks.activity(execution).getProcessDefinition();
        return assess(execution, decisions.find(process, assurance));
    }

    private Assessment assess(DelegateExecution execution, DecisionBook.Entry decision) {
        SortedMap<String, Object> inputs = inputs(execution, decision);
        List<Finding> findings =
                recent.of(decision.id(), inputs, () -> engine.evaluate(decision.decision(), execution));
        AssuranceLevel level = findings.stream()
                .map(Finding::level)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("The decision '" + decision.key() + "' (version "
                        + decision.version() + ") has no rule for " + inputs
                        + ": it must come to a level from 1 to 4 for all inputs. Add a rule and deploy it again."));
        return new Assessment(level, decision.key(), decision.version(), inputs, findings);
    }

    private static SortedMap<String, Object> inputs(DelegateExecution execution, DecisionBook.Entry decision) {
        SortedMap<String, Object> inputs = new TreeMap<>();
        for (String name : decision.inputs()) {
            Object value = readable(execution.getVariableTyped(name, false));
            if (value != null) {
                inputs.put(name, value);
            }
        }
        List<String> missing =
                decision.inputs().stream().filter(n -> !inputs.containsKey(n)).toList();
        if (!missing.isEmpty()) {
            throw new InputsMissingException(decision.key(), missing);
        }
        return inputs;
    }

    private static Object readable(TypedValue typed) {
        if (typed instanceof SerializableValue serialized) {
            return serialized.getValueSerialized();
        }
        Object value = typed == null ? null : typed.getValue();
        if (value == null || value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        return value instanceof Date date ? date.toInstant().toString() : value.toString();
    }
}
