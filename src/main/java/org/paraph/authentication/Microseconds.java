package org.paraph.authentication;

import java.time.Clock;
import java.time.Duration;

/** The databases keep microseconds: with finer instants, what is read back would not equal what was written. */
final class Microseconds {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private Microseconds() {}

    static Clock of(Clock clock) {
        return Clock.tick(clock, MICROSECOND);
    }
}
