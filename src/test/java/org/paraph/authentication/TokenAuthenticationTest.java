package org.paraph.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authentication.Ceremony.BINDING;
import static org.paraph.authentication.Ceremony.OTP;
import static org.paraph.authentication.Ceremony.PASSWORD;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenTable;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated.Failed;
import org.paraph.authentication.Authenticated.Proven;
import org.paraph.authentication.Authenticated.Reason;
import org.paraph.authentication.Proof.TokenUse;

class TokenAuthenticationTest {

    private final Ceremony ceremony = new Ceremony();

    @Test
    void whenOneTokenAnswersRightly_thenTheProofSaysWhichWhenAndWhatItIsWorth() {
        var now = ceremony.clock.instant().truncatedTo(ChronoUnit.MICROS);

        assertThat(ceremony.password("right")).isInstanceOfSatisfying(Proven.class, proven -> {
            assertThat(proven.proof().combination()).isEqualTo("single-token");
            assertThat(proven.proof().level()).isEqualTo(AssuranceLevel.LEVEL_2);
            assertThat(proven.proof().tokens())
                    .containsExactly(new TokenUse(PASSWORD, "memorized-secret-of-max", AssuranceLevel.LEVEL_2, now));
        });
    }

    @Test
    void whenSomethingKnownAndSomethingHeldAnswer_thenTheyReachLevel3() {
        assertThat(ceremony.answer(Map.of(PASSWORD, "right", OTP, "right")))
                .isInstanceOfSatisfying(Proven.class, proven -> {
                    assertThat(proven.proof().combination()).isEqualTo("know-and-have");
                    assertThat(proven.proof().level()).isEqualTo(AssuranceLevel.LEVEL_3);
                    assertThat(proven.proof().tokens()).hasSize(2);
                });
    }

    @Test
    void whenAnAnswerIsMissing_thenItCostsNeitherTheChallengeNorALook() {
        String challenge = ceremony.challenge();
        Map<TokenType, String> absent = new HashMap<>();
        absent.put(PASSWORD, null);

        for (Map<TokenType, String> answers : List.of(Map.<TokenType, String>of(), Map.of(PASSWORD, ""), absent)) {
            assertThat(ceremony.authentication.answer(challenge, BINDING, answers))
                    .isEqualTo(new Failed(Reason.ANSWER_MISSING, null));
        }
        assertThat(ceremony.password.looks()).isZero();
        assertThat(ceremony.authentication.answer(challenge, BINDING, Map.of(PASSWORD, "right")))
                .isInstanceOf(Proven.class);
    }

    @Test
    void whenNobodyVerifiesThatType_thenItIsUnavailable() {
        assertThat(ceremony.answer(Map.of(TokenType.OUT_OF_BAND, "right")))
                .isEqualTo(new Failed(Reason.TOKEN_UNAVAILABLE, null));
    }

    @Test
    void whenATokenIsRevokedAfterTheChallengeWasIssued_thenItIsUnavailable() {
        String challenge = ceremony.challenge();
        ceremony.password.revoke();

        assertThat(ceremony.authentication.answer(challenge, BINDING, Map.of(PASSWORD, "right")))
                .isEqualTo(new Failed(Reason.TOKEN_UNAVAILABLE, null));
        assertThat(ceremony.password.looks()).isZero();
        assertThat(ceremony.authentication.availableTo("max")).containsExactly(ceremony.otp);
    }

    @Test
    void whenTheFirstOfTwoIsWrong_thenTheSecondIsNotLookedAt() {
        assertThat(ceremony.answer(Map.of(PASSWORD, "wrong", OTP, "right")))
                .isEqualTo(new Failed(Reason.ANSWER_WRONG, null));
        assertThat(ceremony.otp.looks()).isZero();
    }

    @Test
    void whenTheSecondOfTwoIsLocked_thenNothingIsLearntAboutTheFirst() {
        for (int i = 0; i < 5; i++) {
            ceremony.answer(Map.of(OTP, "wrong"));
        }

        assertThat(ceremony.answer(Map.of(PASSWORD, "right", OTP, "right")))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.TOKEN_LOCKED));
        assertThat(ceremony.password.looks()).isZero();
    }

    @Test
    void whenOneTokenIsLocked_thenTheOtherStillAnswers() {
        ceremony.wrongPasswords(5);

        assertThat(ceremony.answer(Map.of(OTP, "right"))).isInstanceOf(Proven.class);
    }

    @Test
    void whenTwoAuthenticatorsHaveOneType_thenTheFirstTakesTheSecondsPlace() {
        RightOrWrong own = new RightOrWrong(PASSWORD, AssuranceLevel.LEVEL_1);
        Authentication authentication = with(own, ceremony.password);

        assertThat(authentication.availableTo("max")).containsExactly(own);
    }

    @Test
    void whenAnAuthenticatorClaimsMoreThanTableB1Gives_thenItIsLowered() {
        Authentication authentication = with(new RightOrWrong(PASSWORD, AssuranceLevel.LEVEL_4));

        assertThat(authentication.answer(ceremony.challenge(), BINDING, Map.of(PASSWORD, "right")))
                .isInstanceOfSatisfying(Proven.class, proven -> {
                    assertThat(proven.proof().level()).isEqualTo(AssuranceLevel.LEVEL_2);
                    assertThat(proven.proof().tokens().get(0).level()).isEqualTo(AssuranceLevel.LEVEL_2);
                });
    }

    private Authentication with(Authenticator... authenticators) {
        return new TokenAuthentication(
                new ChallengeBook(
                        ceremony.challenges,
                        new ChallengeIds(new SecureRandom()),
                        ChallengeSettings.defaults(),
                        ceremony.clock),
                ceremony.throttle,
                TokenTable.tableB1(),
                List.of(authenticators),
                ceremony.clock);
    }
}
