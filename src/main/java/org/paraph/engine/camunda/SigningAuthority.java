package org.paraph.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.paraph.authority.AuthorityDecision;

/** Asks the decision {@code signing-authority}: the one deployed with the process, else the latest. */
record SigningAuthority(Engine engine, DecisionBook book, DecisionEngine decisions) implements AuthorityDecision {

    static final String KEY = "signing-authority";
    private static final String OUTPUT = "refusal";

    @Override
    public Ruling decide(Map<String, Object> inputs, String processDefinition) {
        DecisionBook.Entry entry = book.find(process(processDefinition), KEY);
        TreeSet<String> unknown = new TreeSet<>(entry.inputs());
        unknown.removeAll(inputs.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The decision '" + KEY + "' (version " + entry.version() + ") asks for "
                    + unknown + ", but knows only " + new TreeSet<>(inputs.keySet())
                    + ". Correct it and deploy it again.");
        }
        List<String> refusals = decisions.evaluate(entry.decision(), inputs).getResultList().stream()
                .map(row -> row.get(OUTPUT))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        return new Ruling(KEY, entry.version(), refusals);
    }

    private ProcessDefinition process(String id) {
        return engine.unchecked(() -> engine.repository().getProcessDefinition(id));
    }
}
