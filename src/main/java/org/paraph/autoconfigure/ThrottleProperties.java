package org.paraph.autoconfigure;

import java.time.Duration;
import org.paraph.authentication.ThrottleSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong answers a token bears.
 *
 * @param inARow wrong answers in a row that lock a token for a short while, 1 to max-failures
 * @param lockFor how long that lock holds, PT1S to P1D
 * @param delay how long the next answer waits after the second wrong one in a row, twice that after the third, and so on up
 *     to lock-for; PT0S to PT1M
 * @param maxFailures failures in the window that lock a token until the oldest has left it, 1 to 100
 * @param window length of the sliding window, at least P30D
 */
@ConfigurationProperties("paraph.throttle")
record ThrottleProperties(
        @DefaultValue("5") int inARow,
        @DefaultValue("PT5M") Duration lockFor,
        @DefaultValue("PT1S") Duration delay,
        @DefaultValue("100") int maxFailures,
        @DefaultValue("P30D") Duration window) {

    ThrottleSettings settings() {
        return new ThrottleSettings(inARow, lockFor, delay, maxFailures, window);
    }
}
