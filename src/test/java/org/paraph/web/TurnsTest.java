package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.paraph.authentication.MovableClock;

/** Nobody takes more than their share. */
class TurnsTest {

    private final MovableClock clock = new MovableClock();
    private final Turns turns = new Turns(2, clock);

    @Test
    void whenAllAreTaken_thenTheNextIsFreeAMinuteAfterTheFirst_andOthersHaveTheirOwn() {
        assertThat(turns.take("employee")).isEmpty();
        clock.forward(Duration.ofSeconds(20));
        assertThat(turns.take("employee")).isEmpty();

        assertThat(turns.take("employee")).contains(clock.instant().plusSeconds(40));
        assertThat(turns.take("manager")).isEmpty();

        clock.forward(Duration.ofSeconds(40));
        assertThat(turns.take("employee")).isEmpty();
        assertThat(turns.take("employee")).contains(clock.instant().plusSeconds(20));
    }
}
