package org.paraph.authentication;

import java.time.Duration;

/**
 * How many wrong answers a token bears. Immutable; refuses to be laxer than NIST SP 800-63-2, Table 6: at most 100
 * failures in any 30 days.
 *
 * @param inARow each time that many wrong answers came in a row, the token is locked for {@code lockFor}
 * @param lockFor from one second to one day
 * @param maxFailures with that many failures in the window the token is locked until the oldest has left it; 1 to 100
 * @param window at least 30 days
 */
public record ThrottleSettings(int inARow, Duration lockFor, int maxFailures, Duration window) {

    private static final int MOST_FAILURES = 100;
    private static final Duration SHORTEST_WINDOW = Duration.ofDays(30);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(3660);

    public ThrottleSettings {
        demand(maxFailures >= 1 && maxFailures <= MOST_FAILURES, "max-failures must be from 1 to 100", maxFailures);
        demand(inARow >= 1 && inARow <= maxFailures, "in-a-row must be from 1 to max-failures", inARow);
        demand(within(lockFor, Duration.ofSeconds(1), Duration.ofDays(1)), "lock-for must be PT1S to P1D", lockFor);
        demand(within(window, SHORTEST_WINDOW, LONGEST_WINDOW), "window must be P30D to P3660D", window);
    }

    public static ThrottleSettings defaults() {
        return new ThrottleSettings(5, Duration.ofMinutes(5), MOST_FAILURES, SHORTEST_WINDOW);
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void demand(boolean right, String rule, Object value) {
        if (!right) {
            throw new IllegalArgumentException("paraph.throttle." + rule + ", but is " + value + ".");
        }
    }
}
