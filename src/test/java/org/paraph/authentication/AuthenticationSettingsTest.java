package org.paraph.authentication;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuthenticationSettingsTest {

    private static final Duration LOCK = Duration.ofMinutes(5);
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofDays(30);

    @Test
    void whenAChallengeWouldLiveTooShortOrTooLong_thenItIsRefused() {
        for (String wrong : new String[] {"PT0S", "-PT5M", "PT0.9S", "PT1H0.1S"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ChallengeSettings(Duration.parse(wrong)))
                    .withMessageContaining("paraph.challenge.valid-for");
        }
        assertThatNoException().isThrownBy(() -> new ChallengeSettings(Duration.ofHours(1)));
    }

    @Test
    void whenTheThrottleWouldBeLaxerThanTheStandard_thenItIsRefused() {
        refused("max-failures", 5, LOCK, DELAY, 101, WINDOW);
        refused("max-failures", 5, LOCK, DELAY, 0, WINDOW);
        refused("window", 5, LOCK, DELAY, 100, WINDOW.minusNanos(1));
        refused("in-a-row", 0, LOCK, DELAY, 100, WINDOW);
        refused("in-a-row", 11, LOCK, DELAY, 10, WINDOW);
        refused("lock-for", 5, Duration.ZERO, DELAY, 100, WINDOW);
        refused("lock-for", 5, Duration.ofDays(2), DELAY, 100, WINDOW);
        refused("delay", 5, LOCK, DELAY.negated(), 100, WINDOW);
        refused("delay", 5, LOCK, Duration.ofSeconds(61), 100, WINDOW);
    }

    @Test
    void whenTheThrottleIsStricter_thenItIsTaken() {
        assertThatNoException()
                .isThrownBy(() ->
                        new ThrottleSettings(1, Duration.ofDays(1), Duration.ofMinutes(1), 1, Duration.ofDays(365)));
    }

    private static void refused(
            String name, int inARow, Duration lockFor, Duration delay, int maxFailures, Duration window) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThrottleSettings(inARow, lockFor, delay, maxFailures, window))
                .withMessageContaining("paraph.throttle." + name);
    }
}
