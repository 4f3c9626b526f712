package org.paraph.engine.camunda;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.paraph.assurance.Purpose;
import org.paraph.signature.SigningTaskDefinition;

/** What a signing task's own properties must say: what is signed, why, and how surely. */
final class SigningTaskCheck {

    private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*\\*?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern LEVEL = Pattern.compile("[1-4]");

    private final Predicate<String> decisions;
    private final SignerCheck signers;

    SigningTaskCheck(Predicate<String> decisions, Predicate<String> authorities) {
        this.decisions = decisions;
        this.signers = new SignerCheck(authorities);
    }

    void check(Element task, Set<String> signingTasks) {
        Map<String, String> properties = ModelProperties.of(task);
        checkPurpose(task, properties.get(ModelProperties.PURPOSE));
        checkAssurance(task, properties.get(ModelProperties.ASSURANCE));
        checkContent(task, ModelProperties.list(properties.get(ModelProperties.CONTENT)));
        checkDocument(task, properties);
        signers.check(task, signingTasks);
        checkAsync(task);
    }

    private static void checkPurpose(Element task, String purpose) {
        if (Purpose.of(purpose).isEmpty()) {
            throw ModelCheck.refusal(
                    task,
                    purpose == null ? "has no purpose" : "has the unknown purpose '" + purpose + "'",
                    "set paraph:purpose to one of "
                            + Arrays.stream(Purpose.values()).map(Purpose::key).collect(Collectors.joining(", ")));
        }
    }

    private void checkAssurance(Element task, String assurance) {
        String remedy = "set paraph:assurance to the key of a decision, or to a level from 1 to 4";
        if (assurance == null || assurance.isEmpty()) {
            throw ModelCheck.refusal(task, "does not say how much assurance its signature needs", remedy);
        }
        if (NUMBER.matcher(assurance).matches()) {
            if (!LEVEL.matcher(assurance).matches()) {
                throw ModelCheck.refusal(task, "asks for level " + assurance + ", which does not exist", remedy);
            }
        } else if (!decisions.test(assurance)) {
            throw ModelCheck.refusal(
                    task,
                    "names the decision '" + assurance + "', which is neither in this deployment nor deployed",
                    "add its .dmn file to the deployment, deploy it before, or correct paraph:assurance");
        }
    }

    private static void checkContent(Element task, List<String> content) {
        String remedy =
                "list the names of the process variables that are signed in paraph:content, separated by commas";
        if (content.isEmpty()) {
            throw ModelCheck.refusal(task, "does not say what is signed", remedy);
        }
        for (String name : content) {
            if (!VARIABLE.matcher(name).matches()) {
                throw ModelCheck.refusal(task, "signs '" + name + "', which cannot be the name of a variable", remedy);
            }
        }
        if (content.stream().anyMatch(name -> meanings(content, name) > 1)) {
            throw ModelCheck.refusal(task, "names the same variable twice in paraph:content", "name it once");
        }
    }

    private static void checkDocument(Element task, Map<String, String> properties) {
        String document = ModelProperties.document(properties);
        if (document != null
                && !ModelProperties.list(properties.get(ModelProperties.CONTENT))
                        .contains(document)) {
            throw ModelCheck.refusal(
                    task,
                    "signs the document '" + document + "', which is not among what is signed",
                    "name one of the variables of paraph:content in paraph:document, or leave it out");
        }
    }

    private static long meanings(List<String> content, String name) {
        return content.stream()
                .filter(other -> other.equals(name) || SigningTaskDefinition.covers(other, name))
                .count();
    }

    private static void checkAsync(Element task) {
        if (async(task) || Loop.of(task).filter(SigningTaskCheck::async).isPresent()) {
            throw ModelCheck.refusal(
                    task,
                    "starts asynchronously, and could be left unseen while its job waits",
                    "remove camunda:asyncBefore, or put it on the step before; camunda:asyncAfter is fine");
        }
    }

    private static boolean async(Element element) {
        return ModelElements.camunda(element, "asyncBefore")
                        .filter("true"::equals)
                        .isPresent()
                || ModelElements.camunda(element, "async")
                        .filter("true"::equals)
                        .isPresent();
    }
}
