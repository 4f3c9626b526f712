package org.paraph.pki.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many in any minute. Thread-safe. */
final class RateLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    private final Clock clock;
    private final Deque<Instant> taken = new ArrayDeque<>();

    RateLimit(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    synchronized boolean take() {
        Instant now = clock.instant();
        while (!taken.isEmpty() && !taken.peek().plus(WINDOW).isAfter(now)) {
            taken.poll();
        }
        return taken.size() < most && taken.add(now);
    }
}
