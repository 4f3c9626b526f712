package org.paraph.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authentication.Ceremony.BINDING;
import static org.paraph.authentication.Ceremony.PASSWORD;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.authentication.Authenticated.Failed;
import org.paraph.authentication.Authenticated.Proven;
import org.paraph.authentication.Authenticated.Reason;

class ChallengeTest {

    private static final Failed UNKNOWN = new Failed(Reason.CHALLENGE_UNKNOWN, null);
    private static final Failed EXPIRED = new Failed(Reason.CHALLENGE_EXPIRED, null);

    private final Ceremony ceremony = new Ceremony();

    @Test
    void whenAChallengeIsIssued_thenItsIdIs256RandomBitsAndItExpiresInFiveMinutes() {
        Challenge first = ceremony.authentication.issue(BINDING);
        Challenge second = ceremony.authentication.issue(BINDING);

        assertThat(first.id()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(second.id());
        assertThat(Duration.between(first.issuedAt(), first.expiresAt())).isEqualTo(Duration.ofMinutes(5));
        assertThat(first.issuedAt()).isEqualTo(ceremony.clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void whenItIsAnsweredRightly_thenTheProofNamesIt() {
        String challenge = ceremony.challenge();

        assertThat(answer(challenge, BINDING))
                .isInstanceOfSatisfying(
                        Proven.class,
                        proven -> assertThat(proven.proof().challenge()).isEqualTo(challenge));
    }

    @Test
    void whenTheChallengeWasUsed_thenItIsRefusedWithoutALook() {
        String challenge = ceremony.challenge();
        answer(challenge, BINDING);

        assertThat(answer(challenge, BINDING)).isEqualTo(UNKNOWN);
        assertThat(ceremony.password.looks()).isEqualTo(1);
    }

    @Test
    void whenTheAnswerWasWrong_thenTheChallengeIsUsedUp() {
        String challenge = ceremony.challenge();
        ceremony.authentication.answer(challenge, BINDING, Map.of(PASSWORD, "wrong"));

        assertThat(answer(challenge, BINDING)).isEqualTo(UNKNOWN);
    }

    static Binding[] otherBindings() {
        return new Binding[] {
            new Binding("eve", "request-1", "digest-1", "approval", "typed"),
            new Binding("max", "request-2", "digest-1", "approval", "typed"),
            new Binding("max", "request-1", "digest-2", "approval", "typed"),
            new Binding("max", "request-1", "digest-1", "consent", "typed"),
            new Binding("max", "request-1", "digest-1", "approval", "drawn"),
        };
    }

    @ParameterizedTest
    @MethodSource("otherBindings")
    void whenItWasIssuedForSomethingElse_thenItIsRefusedAndUsedUp(Binding other) {
        String challenge = ceremony.challenge();

        assertThat(answer(challenge, other)).isEqualTo(UNKNOWN);
        assertThat(answer(challenge, BINDING)).isEqualTo(UNKNOWN);
        assertThat(ceremony.password.looks()).isZero();
    }

    @Test
    void whenItIsAnsweredJustBeforeItExpires_thenItIsTaken() {
        String challenge = ceremony.challenge();
        ceremony.clock.forward(Duration.ofMinutes(5).minusNanos(1000));

        assertThat(answer(challenge, BINDING)).isInstanceOf(Proven.class);
    }

    @Test
    void whenItIsAnsweredAtTheInstantItExpires_thenItIsRefusedAndUsedUp() {
        String challenge = ceremony.challenge();
        ceremony.clock.forward(Duration.ofMinutes(5));

        assertThat(answer(challenge, BINDING)).isEqualTo(EXPIRED);
        assertThat(answer(challenge, BINDING)).isEqualTo(UNKNOWN);
        assertThat(ceremony.password.looks()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "' OR 1=1 --", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\0", "\r\n"})
    void whenTheIdCannotBeOneOfOurs_thenTheStoreIsNotAsked(String id) {
        assertThat(answer(id, BINDING)).isEqualTo(UNKNOWN);
        assertThat(ceremony.challenges.asked).isZero();
    }

    @Test
    void whenTheIdIsAMegabyteOrAbsent_thenTheStoreIsNotAsked() {
        assertThat(answer("A".repeat(1 << 20), BINDING)).isEqualTo(UNKNOWN);
        assertThat(answer(null, BINDING)).isEqualTo(UNKNOWN);
        assertThat(ceremony.challenges.asked).isZero();
    }

    @Test
    void whenTheIdHasTheFormButWasNeverIssued_thenItIsRefused() {
        assertThat(answer("A".repeat(43), BINDING)).isEqualTo(UNKNOWN);
        assertThat(ceremony.challenges.asked).isEqualTo(1);
    }

    private Authenticated answer(String challenge, Binding binding) {
        return ceremony.authentication.answer(challenge, binding, Map.of(PASSWORD, "right"));
    }
}
