package org.paraph.engine.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A shipped decision in the plain decision engine, without a process engine. */
final class Decisions {

    private final List<DmnDecisionTableEvaluationEvent> seen = new ArrayList<>();
    private final String key;
    private final DmnEngine engine;
    private final DmnDecision decision;

    Decisions(String key) {
        this.key = key;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(seen::add);
        this.engine = configuration.buildEngine();
        this.decision = engine.parseDecision(key, model());
    }

    DmnDecisionResult evaluate(Map<String, Object> variables) {
        seen.clear();
        return engine.evaluateDecision(decision, variables);
    }

    /** The ids of the rules that the last evaluation matched. */
    List<String> matched() {
        return seen.stream()
                .flatMap(event -> event.getMatchingRules().stream())
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
    }

    /** The rules as they stand in the file. */
    Stream<Rule> rules() {
        return model().getModelElementsByType(Rule.class).stream();
    }

    DmnModelInstance model() {
        try (InputStream file = Decisions.class.getResourceAsStream("/paraph/processes/" + key + ".dmn")) {
            return Dmn.readModelFromStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
