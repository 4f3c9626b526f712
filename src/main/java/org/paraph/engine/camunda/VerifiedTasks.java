package org.paraph.engine.camunda;

import java.util.List;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Which signing tasks a step with the delegate {@code verifySignatures} checks. */
final class VerifiedTasks {

    private VerifiedTasks() {}

    /** Those that the step names; when it names none, those that no way to the step goes around. */
    static List<String> of(Element step, Element process) {
        List<String> named = ModelProperties.list(ModelProperties.of(step).get(ModelProperties.VERIFIES));
        if (!named.isEmpty()) {
            return named;
        }
        FlowGraph graph = FlowGraph.of(process);
        List<String> all = ModelElements.signingTasks(process).stream()
                .map(e -> e.attribute("id"))
                .toList();
        String id = step.attribute("id");
        return graph.reaches(id) ? graph.unavoidable(all, id) : all;
    }
}
