package org.paraph.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses a process whose {@code paraph:} properties are wrong; every text says what to do. Stateless. */
final class ModelCheck {

    private static final Set<String> OF_SIGNING_TASKS = Set.of(
            ModelProperties.PURPOSE,
            ModelProperties.ASSURANCE,
            ModelProperties.CONTENT,
            ModelProperties.DISTINCT_FROM,
            ModelProperties.AUTHORITY,
            ModelProperties.DOCUMENT,
            ModelProperties.QUORUM);

    private final SigningTaskCheck signingTasks;
    private final LoopCheck loops = new LoopCheck();

    ModelCheck(Predicate<String> decisions, Predicate<String> authorities) {
        this.signingTasks = new SigningTaskCheck(decisions, authorities);
    }

    /** @throws BpmnParseException at the first mistake, so that the engine tells file, element and line */
    void check(Element process) {
        Set<String> ids = Set.copyOf(ModelElements.signingTasks(process).stream()
                .map(e -> e.attribute("id"))
                .toList());
        ModelElements.all(process).forEach(e -> checkNames(e, ModelProperties.of(e)));
        for (Element task : ModelElements.signingTasks(process)) {
            signingTasks.check(task, ids);
            loops.check(task);
        }
        ModelElements.verifySteps(process).forEach(step -> checkVerifies(step, process, ids));
    }

    private static void checkNames(Element element, Map<String, String> properties) {
        Set<String> known = knownTo(element);
        for (String name : properties.keySet()) {
            if (!known.contains(name)) {
                throw refusal(
                        element,
                        "does not know the property 'paraph:" + name + "'",
                        known.isEmpty()
                                ? "put paraph: properties on user tasks, or paraph:verifies on a service task with the"
                                        + " delegate expression ${verifySignatures}"
                                : "use one of " + prefixed(known));
            }
        }
    }

    private static Set<String> knownTo(Element element) {
        if (SigningTaskReader.isSigningTask(element)) {
            return OF_SIGNING_TASKS;
        }
        return ModelElements.isVerifyStep(element) ? Set.of(ModelProperties.VERIFIES) : Set.of();
    }

    private static void checkVerifies(Element step, Element process, Set<String> signingTasks) {
        List<String> verified = VerifiedTasks.of(step, process);
        if (verified.isEmpty()) {
            throw refusal(
                    step,
                    "would verify nothing: every signing task can be gone around on some way to it",
                    "name the signing tasks that must be signed in paraph:verifies");
        }
        for (String id : verified) {
            if (!signingTasks.contains(id)) {
                throw refusal(
                        step,
                        "verifies '" + id + "', which is no signing task of this process",
                        "name ids of user tasks that carry paraph: properties, separated by commas");
            }
        }
    }

    static BpmnParseException refusal(Element element, String what, String remedy) {
        return new BpmnParseException(
                "Paraph: '" + element.attribute("id") + "' " + what + ". Remedy: " + remedy + ".", element);
    }

    private static String prefixed(Set<String> names) {
        return String.join(", ", names.stream().sorted().map(n -> "paraph:" + n).toList());
    }
}
