package org.paraph.engine.camunda;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Walks the XML of a process. */
final class ModelElements {

    private ModelElements() {}

    static Stream<Element> all(Element root) {
        return Stream.concat(Stream.of(root), root.elements().stream().flatMap(ModelElements::all));
    }

    static List<Element> signingTasks(Element process) {
        return all(process).filter(SigningTaskReader::isSigningTask).toList();
    }

    /** The steps that check signatures before an effect. */
    static List<Element> verifySteps(Element process) {
        return all(process).filter(ModelElements::isVerifyStep).toList();
    }

    static boolean isVerifyStep(Element element) {
        return camunda(element, "delegateExpression")
                .filter(d -> d.replaceAll("[\\s$#{}]", "").equals(VerifySignatures.BEAN))
                .isPresent();
    }

    static Optional<String> camunda(Element element, String attribute) {
        return Optional.ofNullable(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute));
    }
}
