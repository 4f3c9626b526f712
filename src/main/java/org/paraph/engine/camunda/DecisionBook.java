package org.paraph.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * Finds the decision that a process means: the one it was deployed with, else the latest. What was deployed never
 * changes, so it is read once. Thread-safe.
 */
final class DecisionBook {

    private final Engine engine;
    private final DecisionEngine decisions;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<Companion, Optional<String>> companions = new ConcurrentHashMap<>();

    DecisionBook(Engine engine, DecisionEngine decisions) {
        this.engine = engine;
        this.decisions = decisions;
    }

    /**
     * @param id of this one version of the definition
     * @param inputs names of the variables without which the decision must not be asked
     */
    record Entry(String id, String key, int version, DmnDecision decision, List<String> inputs) {}

    private record Companion(String deployment, String key) {}

    Entry find(ProcessDefinition process, String key) {
        return companions
                .computeIfAbsent(new Companion(process.getDeploymentId(), key), this::deployedTogether)
                .map(entries::get)
                .or(() -> latest(process.getTenantId(), key))
                .orElseThrow(() -> new IllegalStateException(
                        "The decision '" + key + "' is not deployed. Deploy it, then open the task again."));
    }

    boolean isDeployed(String key) {
        return engine.unchecked(() -> engine.repository()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count())
                > 0;
    }

    private Optional<String> deployedTogether(Companion companion) {
        DecisionDefinition definition = engine.unchecked(() -> engine.repository()
                .createDecisionDefinitionQuery()
                .deploymentId(companion.deployment())
                .decisionDefinitionKey(companion.key())
                .singleResult());
        return Optional.ofNullable(definition).map(d -> {
            entry(d);
            return d.getId();
        });
    }

    private Optional<Entry> latest(String tenant, String key) {
        List<DecisionDefinition> latest = engine.unchecked(() -> engine.repository()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .list());
        return latest.stream()
                .filter(d -> Objects.equals(d.getTenantId(), tenant))
                .findFirst()
                .or(() -> latest.stream().filter(d -> d.getTenantId() == null).findFirst())
                .map(this::entry);
    }

    private Entry entry(DecisionDefinition definition) {
        return entries.computeIfAbsent(definition.getId(), id -> read(definition));
    }

    private Entry read(DecisionDefinition definition) {
        DmnModelInstance model = engine.unchecked(() -> engine.repository().getDmnModelInstance(definition.getId()));
        return new Entry(
                definition.getId(),
                definition.getKey(),
                definition.getVersion(),
                decisions.parse(definition.getKey(), model),
                DecisionInputs.of(definition.getKey(), model));
    }
}
