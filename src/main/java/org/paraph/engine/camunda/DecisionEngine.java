package org.paraph.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.paraph.assurance.Assessment.Finding;

/**
 * Evaluates decisions as the process engine would (same expression languages, same beans), but tells the rules that
 * matched and writes nothing into the engine's history: the assessment is Paraph's own evidence. Thread-safe.
 */
final class DecisionEngine {

    private final Engine host;
    private final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> heard = ThreadLocal.withInitial(ArrayList::new);
    private volatile DmnEngine engine;

    DecisionEngine(Engine host) {
        this.host = host;
    }

    DmnDecision parse(String key, DmnModelInstance model) {
        return engine().parseDecision(key, model);
    }

    /** One finding for every rule that matched; empty when none did. */
    List<Finding> evaluate(DmnDecision decision, DelegateExecution variables) {
        heard.remove();
        try {
            DmnDecisionResult result = engine().evaluateDecision(decision, context(variables));
            return heard.get().stream()
                    .filter(e -> e.getDecisionTable().getKey().equals(decision.getKey()))
                    .findFirst()
                    .map(Findings::ofTable)
                    .orElseGet(() -> Findings.ofExpression(decision.getKey(), result));
        } finally {
            heard.remove();
        }
    }

    /** What the decision comes to with these inputs, one entry for every rule that matched. */
    DmnDecisionResult evaluate(DmnDecision decision, Map<String, Object> inputs) {
        try {
            return engine().evaluateDecision(decision, inputs);
        } finally {
            heard.remove();
        }
    }

    private DmnEngine engine() {
        DmnEngine built = engine;
        if (built == null) {
            built = build(host.configuration().getDmnEngineConfiguration());
            engine = built;
        }
        return built;
    }

    private DmnEngine build(DefaultDmnEngineConfiguration like) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(like.getFeelEngineFactory());
        configuration.setElProvider(like.getElProvider());
        configuration.setScriptEngineResolver(like.getScriptEngineResolver());
        configuration.setDefaultInputExpressionExpressionLanguage(like.getDefaultInputExpressionExpressionLanguage());
        configuration.setDefaultInputEntryExpressionLanguage(like.getDefaultInputEntryExpressionLanguage());
        configuration.setDefaultOutputEntryExpressionLanguage(like.getDefaultOutputEntryExpressionLanguage());
        configuration.setDefaultLiteralExpressionLanguage(like.getDefaultLiteralExpressionLanguage());
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> heard.get().add(event));
        return configuration.buildEngine();
    }

    private static VariableContext context(DelegateExecution variables) {
        return new VariableContext() {
            @Override
            public TypedValue resolve(String name) {
                return variables.getVariableTyped(name);
            }

            @Override
            public boolean containsVariable(String name) {
                return variables.hasVariable(name);
            }

            @Override
            public Set<String> keySet() {
                return variables.getVariableNames();
            }
        };
    }
}
