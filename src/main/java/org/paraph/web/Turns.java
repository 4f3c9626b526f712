package org.paraph.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often a person may ask for what costs much, on this node: so many times in any minute. Thread-safe. */
final class Turns {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    private final Clock clock;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    Turns(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Takes one. @return when the next is free; empty when this one was */
    synchronized Optional<Instant> take(String person) {
        Instant now = clock.instant();
        taken.values().forEach(turns -> forget(turns, now));
        taken.values().removeIf(Deque::isEmpty);
        Deque<Instant> turns = taken.computeIfAbsent(person, id -> new ArrayDeque<>());
        if (turns.size() >= most) {
            return Optional.of(turns.getFirst().plus(WINDOW));
        }
        turns.addLast(now);
        return Optional.empty();
    }

    private static void forget(Deque<Instant> turns, Instant now) {
        while (!turns.isEmpty() && !turns.getFirst().plus(WINDOW).isAfter(now)) {
            turns.removeFirst();
        }
    }
}
