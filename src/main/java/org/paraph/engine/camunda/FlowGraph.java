package org.paraph.engine.camunda;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The ways through a process. Every activity is two points, its entry and its exit, so that a boundary event is a way
 * around the exit; an event subprocess starts wherever its scope does; a parallel join waits for all its flows.
 */
final class FlowGraph {

    private static final String ROOT = "";

    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Integer> joins;

    private FlowGraph(Map<String, Integer> joins) {
        this.joins = joins;
    }

    static FlowGraph of(Element process) {
        FlowGraph graph = new FlowGraph(new HashMap<>());
        new FlowReader(graph::edge, graph.joins).scope(process, ROOT, exit(ROOT));
        return graph;
    }

    /** Those of the given activities that no way from a start to the target's entry goes around. */
    List<String> unavoidable(List<String> activities, String target) {
        boolean joinsWait = reached(ROOT, true).contains(target);
        return activities.stream()
                .filter(a -> !reached(exit(a), joinsWait).contains(target))
                .toList();
    }

    boolean reaches(String target) {
        return reached(ROOT, false).contains(target);
    }

    static String exit(String activity) {
        return activity + "/exit";
    }

    private void edge(String from, String to) {
        next.computeIfAbsent(from, k -> new HashSet<>()).add(to);
    }

    private Set<String> reached(String closed, boolean joinsWait) {
        Set<String> reached = new HashSet<>(Set.of(ROOT));
        Map<String, Integer> arrived = new HashMap<>();
        List<String> front = List.of(ROOT);
        while (!front.isEmpty()) {
            List<String> arrivals = front.stream()
                    .flatMap(f -> next.getOrDefault(f, Set.of()).stream())
                    .filter(to -> !to.equals(closed))
                    .filter(to -> !joinsWait || arrived.merge(to, 1, Integer::sum) >= joins.getOrDefault(to, 1))
                    .toList();
            front = arrivals.stream().distinct().filter(reached::add).toList();
        }
        return reached;
    }
}
