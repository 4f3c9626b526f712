package org.paraph.pki.http;

import java.time.Duration;

/**
 * How authorities are asked over HTTP. Immutable; refuses values that are wrong.
 *
 * @param connectTimeout until a connection stands
 * @param timeout from the question to the last byte of the answer
 * @param mostListBytes of a revocation list; other answers have 256 KiB at most
 * @param perMinute how often one authority is asked in any minute; more is refused here and not sent
 */
public record HttpSettings(Duration connectTimeout, Duration timeout, int mostListBytes, int perMinute) {

    public static final HttpSettings DEFAULT =
            new HttpSettings(Duration.ofSeconds(3), Duration.ofSeconds(10), 20 << 20, 120);

    public HttpSettings {
        demand(isPositive(connectTimeout) && isPositive(timeout), "Time-outs must be longer than nothing.");
        demand(timeout.compareTo(Duration.ofMinutes(1)) <= 0, "Nobody waits longer than a minute for a signature.");
        demand(mostListBytes > 0 && perMinute > 0, "Bounds must be more than nothing.");
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void demand(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }
}
