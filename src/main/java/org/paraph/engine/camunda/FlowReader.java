package org.paraph.engine.camunda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Turns the elements of a process into the edges of a {@link FlowGraph}. */
final class FlowReader {

    private static final Set<String> SCOPES = Set.of("subProcess", "transaction", "adHocSubProcess");

    private final BiConsumer<String, String> edge;
    private final Map<String, Integer> joins;
    private final Map<String, Integer> incoming = new HashMap<>();

    FlowReader(BiConsumer<String, String> edge, Map<String, Integer> joins) {
        this.edge = edge;
        this.joins = joins;
    }

    void scope(Element scope, String entry, String exit) {
        List<Element> flows = scope.elements("sequenceFlow");
        flows.forEach(f -> edge.accept(FlowGraph.exit(f.attribute("sourceRef")), f.attribute("targetRef")));
        flows.forEach(f -> incoming.merge(f.attribute("targetRef"), 1, Integer::sum));
        scope.elements().stream().filter(FlowReader::isNode).forEach(n -> node(n, entry, exit));
        scope.elements().stream()
                .filter(n -> isNode(n) && flows.stream().noneMatch(f -> from(f, n)))
                .forEach(n -> edge.accept(FlowGraph.exit(id(n)), exit));
        links(scope);
    }

    private void node(Element node, String entry, String exit) {
        switch (node.getTagName()) {
            case "startEvent" -> edge.accept(entry, id(node));
            case "boundaryEvent" -> edge.accept(node.attribute("attachedToRef"), id(node));
            case "parallelGateway" -> joins.put(id(node), incoming.getOrDefault(id(node), 1));
            default -> {}
        }
        if (!SCOPES.contains(node.getTagName())) {
            edge.accept(id(node), FlowGraph.exit(id(node)));
            return;
        }
        if (Boolean.parseBoolean(node.attribute("triggeredByEvent"))) {
            scope(node, entry, exit);
            return;
        }
        scope(node, id(node), FlowGraph.exit(id(node)));
        if (Loop.of(node).isPresent()) {
            edge.accept(id(node), FlowGraph.exit(id(node)));
        }
    }

    private void links(Element scope) {
        for (Element thrown : scope.elements("intermediateThrowEvent")) {
            scope.elements("intermediateCatchEvent").stream()
                    .filter(caught -> link(thrown) != null && Objects.equals(link(thrown), link(caught)))
                    .forEach(caught -> edge.accept(FlowGraph.exit(id(thrown)), id(caught)));
        }
    }

    private static String link(Element event) {
        Element definition = event.element("linkEventDefinition");
        return definition == null ? null : definition.attribute("name");
    }

    private static boolean isNode(Element element) {
        String tag = element.getTagName();
        return element.attribute("id") != null
                && element.element("compensateEventDefinition") == null
                && (tag.endsWith("Event")
                        || tag.endsWith("ateway")
                        || tag.endsWith("ask")
                        || tag.equals("callActivity")
                        || SCOPES.contains(tag));
    }

    private static boolean from(Element flow, Element node) {
        return id(node).equals(flow.attribute("sourceRef"));
    }

    private static String id(Element element) {
        return element.attribute("id");
    }
}
