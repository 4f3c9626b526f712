package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which tasks no way to the step that verifies goes around. */
class FlowGraphTest {

    private static final List<String> TASKS = List.of("A", "B");

    @Test
    void whenTheTasksStandInALine_thenNeitherCanBeGoneAround() {
        FlowGraph graph = graph(START + TASK_A + TASK_B + VERIFY + flows("S-A", "A-B", "B-V"));

        assertThat(graph.unavoidable(TASKS, "V")).containsExactly("A", "B");
    }

    @Test
    void whenAGatewayLeadsAroundATask_thenThatOneCanBeAvoided() {
        FlowGraph graph = graph(START
                + TASK_A
                + gateway("exclusive", "G")
                + TASK_B
                + VERIFY
                + flows("S-A", "A-G", "G-B", "G-V", "B-V"));

        assertThat(graph.unavoidable(TASKS, "V")).containsExactly("A");
    }

    @Test
    void whenAJoinWaitsForBothTasks_thenNeitherCanBeGoneAround() {
        String split = START + gateway("parallel", "P") + TASK_A + TASK_B;
        String flows = flows("S-P", "P-A", "P-B", "A-J", "B-J", "J-V");

        assertThat(graph(split + gateway("parallel", "J") + VERIFY + flows).unavoidable(TASKS, "V"))
                .containsExactly("A", "B");
        assertThat(graph(split + gateway("exclusive", "J") + VERIFY + flows).unavoidable(TASKS, "V"))
                .isEmpty();
    }

    @Test
    void whenABoundaryEventLeadsOn_thenTheExitOfItsTaskIsGoneAround() {
        FlowGraph graph = graph(START + TASK_A + "<boundaryEvent id='T' attachedToRef='A'/>" + TASK_B + VERIFY
                + flows("S-A", "A-B", "T-B", "B-V"));

        assertThat(graph.unavoidable(TASKS, "V")).containsExactly("B");
    }

    @Test
    void whenTheWayGoesRoundAndRound_thenItIsStillFoundOnce() {
        FlowGraph graph =
                graph(START + TASK_A + gateway("exclusive", "G") + VERIFY + flows("S-A", "A-G", "G-A", "G-V"));

        assertThat(graph.unavoidable(List.of("A"), "V")).containsExactly("A");
    }

    @Test
    void whenATaskStandsInASubprocess_thenItCannotBeGoneAroundUnlessThereMayBeNoneOfIt() {
        String inside = "<startEvent id='SS'/>" + TASK_A + flows("SS-A");
        String outside = VERIFY + flows("S-Sub", "Sub-V");
        String none = "<multiInstanceLoopCharacteristics/>";

        assertThat(graph(START + "<subProcess id='Sub'>" + inside + "</subProcess>" + outside)
                        .unavoidable(List.of("A"), "V"))
                .containsExactly("A");
        assertThat(graph(START + "<subProcess id='Sub'>" + none + inside + "</subProcess>" + outside)
                        .unavoidable(List.of("A"), "V"))
                .isEmpty();
    }

    @Test
    void whenAnEventSubprocessLeadsToTheStep_thenTheTaskIsGoneAround() {
        FlowGraph graph = graph(START + TASK_A + flows("S-A") + "<subProcess id='E' triggeredByEvent='true'>"
                + "<startEvent id='ES'/>" + VERIFY + flows("ES-V") + "</subProcess>");

        assertThat(graph.unavoidable(List.of("A"), "V")).isEmpty();
    }

    @Test
    void whenALinkJumps_thenItsWayIsFollowed() {
        FlowGraph graph = graph(START + TASK_A
                + "<intermediateThrowEvent id='L1'><linkEventDefinition name='on'/></intermediateThrowEvent>"
                + "<intermediateCatchEvent id='L2'><linkEventDefinition name='on'/></intermediateCatchEvent>"
                + "<intermediateCatchEvent id='L3'><linkEventDefinition name='off'/></intermediateCatchEvent>"
                + TASK_B + VERIFY + flows("S-A", "A-L1", "L2-V", "L3-B", "B-V"));

        assertThat(graph.unavoidable(TASKS, "V")).containsExactly("A");
        assertThat(graph.reaches("V")).isTrue();
        assertThat(graph.reaches("B")).isFalse();
    }

    private static final String START = "<startEvent id='S'/>";
    private static final String TASK_A = "<userTask id='A'/>";
    private static final String TASK_B = "<userTask id='B'/>";
    private static final String VERIFY = "<serviceTask id='V'/>";

    private static String gateway(String kind, String id) {
        return "<" + kind + "Gateway id='" + id + "'/>";
    }

    /** Each from one id to the other. */
    private static String flows(String... ways) {
        StringBuilder flows = new StringBuilder();
        for (String way : ways) {
            int dash = way.indexOf('-');
            flows.append("<sequenceFlow id='%s' sourceRef='%s' targetRef='%s'/>"
                    .formatted(way, way.substring(0, dash), way.substring(dash + 1)));
        }
        return flows.toString();
    }

    private static FlowGraph graph(String content) {
        Deque<Element> open = new ArrayDeque<>();
        DefaultHandler reader = new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
                Element element = new Element(uri, localName, name, attributes, null);
                if (!open.isEmpty()) {
                    open.peek().add(element);
                }
                open.push(element);
            }

            @Override
            public void endElement(String uri, String localName, String name) {
                if (open.size() > 1) {
                    open.pop();
                }
            }
        };
        try {
            SAXParserFactory.newDefaultNSInstance()
                    .newSAXParser()
                    .parse(new InputSource(new StringReader("<process>" + content + "</process>")), reader);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
        return FlowGraph.of(open.pop());
    }
}
