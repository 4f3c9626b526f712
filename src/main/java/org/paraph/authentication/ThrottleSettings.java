package org.paraph.authentication;

import java.time.Duration;

/**
 * How many wrong answers a token bears. Immutable; refuses to be laxer than NIST SP 800-63-2, Table 6: at most 100
 * failures in any 30 days.
 *
 * @param inARow each time that many wrong answers came in a row, the token is locked for {@code lockFor}
 * @param lockFor from one second to one day
 * @param delay how long the next answer waits after the second wrong one in a row; twice that after the third, and so on
 *     up to {@code lockFor}. Zero to one minute; with zero none waits
 * @param maxFailures with that many failures in the window the token is locked until the oldest has left it; 1 to 100
 * @param window at least 30 days
 */
public record ThrottleSettings(int inARow, Duration lockFor, Duration delay, int maxFailures, Duration window) {

    private static final int MOST_FAILURES = 100;
    private static final Duration SHORTEST_WINDOW = Duration.ofDays(30);
    private static final int FIRST_DELAYED = 2;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(3660);

    public ThrottleSettings {
        demand(maxFailures >= 1 && maxFailures <= MOST_FAILURES, "max-failures must be from 1 to 100", maxFailures);
        demand(inARow >= 1 && inARow <= maxFailures, "in-a-row must be from 1 to max-failures", inARow);
        demand(within(lockFor, Duration.ofSeconds(1), Duration.ofDays(1)), "lock-for must be PT1S to P1D", lockFor);
        demand(within(delay, Duration.ZERO, Duration.ofMinutes(1)), "delay must be PT0S to PT1M", delay);
        demand(within(window, SHORTEST_WINDOW, LONGEST_WINDOW), "window must be P30D to P3660D", window);
    }

    public static ThrottleSettings defaults() {
        return new ThrottleSettings(5, Duration.ofMinutes(5), Duration.ofSeconds(1), MOST_FAILURES, SHORTEST_WINDOW);
    }

    /** @return how long no answer is looked at after that many wrong ones in a row, the short lock aside */
    Duration delayAfter(int wrong) {
        Duration wait = wrong < FIRST_DELAYED ? Duration.ZERO : delay;
        for (int i = FIRST_DELAYED; i < wrong && wait.compareTo(lockFor) < 0 && !wait.isZero(); i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(lockFor) < 0 ? wait : lockFor;
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
