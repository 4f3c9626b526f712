package org.paraph.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authentication.Ceremony.PASSWORD;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.paraph.authentication.Housekeeping.Removed;

class HousekeepingTest {

    private final Ceremony ceremony = new Ceremony();
    private final Housekeeping housekeeping =
            new Housekeeping(ceremony.challenges, ceremony.throttles, ThrottleSettings.defaults(), ceremony.clock);

    @Test
    void whenChallengesExpiredLongAgo_thenOnlyTheyAreRemoved() {
        ceremony.challenge();
        ceremony.clock.forward(Duration.ofMinutes(65));
        assertThat(housekeeping.run()).isEqualTo(new Removed(0, 0));

        ceremony.clock.forward(Duration.ofNanos(1000));
        String open = ceremony.challenge();
        assertThat(housekeeping.run()).isEqualTo(new Removed(1, 0));
        assertThat(ceremony.challenges.unused).containsOnlyKeys(open);
    }

    @Test
    void whenFailuresLeftTheWindow_thenOnlyTheyAreRemoved() {
        ceremony.wrongPasswords(2);
        ceremony.clock.forward(Duration.ofDays(30).minusNanos(1000));
        ceremony.wrongPasswords(1);
        assertThat(housekeeping.run()).isEqualTo(new Removed(0, 0));

        ceremony.clock.forward(Duration.ofNanos(2000));
        assertThat(housekeeping.run()).isEqualTo(new Removed(0, 2));
        assertThat(ceremony.throttles.failureBehind(new ThrottleStore.TokenKey("max", PASSWORD), 0))
                .isPresent();
    }
}
