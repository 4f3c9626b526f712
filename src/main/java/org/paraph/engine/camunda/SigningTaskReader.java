package org.paraph.engine.camunda;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.paraph.assurance.Purpose;
import org.paraph.signature.SigningTaskDefinition;

/**
 * Reads what a user task says of itself. Never refuses: a definition that was deployed before the plug-in must stay
 * loadable, and is gated whatever it says. What is wrong with a new one is said by {@link ModelCheck}.
 */
final class SigningTaskReader {

    private static final String USER_TASK = "userTask";

    private SigningTaskReader() {}

    static boolean isSigningTask(Element element) {
        return USER_TASK.equals(element.getTagName())
                && !ModelProperties.of(element).isEmpty();
    }

    static Optional<SigningTaskDefinition> read(Element element) {
        return isSigningTask(element) ? Optional.of(definition(element)) : Optional.empty();
    }

    private static SigningTaskDefinition definition(Element element) {
        Map<String, String> properties = ModelProperties.of(element);
        String name = element.attribute("name");
        return new SigningTaskDefinition(
                element.attribute("id"),
                name == null || name.isBlank() ? element.attribute("id") : name,
                Purpose.of(properties.get(ModelProperties.PURPOSE)).orElse(Purpose.OTHER),
                properties.getOrDefault(ModelProperties.ASSURANCE, ""),
                ModelProperties.list(properties.get(ModelProperties.CONTENT)),
                ModelProperties.list(properties.get(ModelProperties.DISTINCT_FROM)),
                ModelProperties.authority(properties),
                ModelProperties.document(properties),
                quorum(element, properties.get(ModelProperties.QUORUM)));
    }

    private static int quorum(Element element, String given) {
        if (given != null && given.matches("[1-9]\\d{0,5}")) {
            return Integer.parseInt(given);
        }
        return Loop.completionCondition(element).flatMap(Loop::enough).orElse(0);
    }
}
