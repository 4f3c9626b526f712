package org.paraph.authentication.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraph.authentication.Binding;
import org.paraph.authentication.Challenge;

class BoundChallengeTest {

    private static final Binding BINDING = new Binding("max", "request-1", "d".repeat(64), "approval", "typed");

    @Test
    void whenAnythingItIsBoundToDiffers_thenTheKeySignsSomethingElse() {
        assertThat(List.of(
                                of("c1", BINDING),
                                of("c2", BINDING),
                                of("c1", new Binding("eve", "request-1", "d".repeat(64), "approval", "typed")),
                                of("c1", new Binding("max", "request-2", "d".repeat(64), "approval", "typed")),
                                of("c1", new Binding("max", "request-1", "e".repeat(64), "approval", "typed")),
                                of("c1", new Binding("max", "request-1", "d".repeat(64), "certification", "typed")),
                                of("c1", new Binding("max", "request-1", "d".repeat(64), "approval", "click")))
                        .stream()
                        .distinct())
                .hasSize(7);
    }

    /** Lengths are digested too, so that no part can borrow from its neighbour. */
    @Test
    void whenPartsMeetElsewhere_thenTheKeySignsSomethingElse() {
        assertThat(of("c", new Binding("max", "1", "", "approval", "typed")))
                .isNotEqualTo(of("c", new Binding("ma", "x1", "", "approval", "typed")));
    }

    @Test
    void whenTheSameIsAskedLater_thenItIsTheSame() {
        assertThat(of("c1", BINDING))
                .isEqualTo(BoundChallenge.base64(
                        BoundChallenge.of(new Challenge("c1", BINDING, Instant.MAX, Instant.MAX))));
    }

    private static String of(String id, Binding binding) {
        return BoundChallenge.base64(BoundChallenge.of(new Challenge(id, binding, Instant.EPOCH, Instant.EPOCH)));
    }
}
