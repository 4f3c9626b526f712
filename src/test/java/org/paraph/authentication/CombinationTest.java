package org.paraph.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.assurance.TokenType.MEMORIZED_SECRET;
import static org.paraph.assurance.TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE;
import static org.paraph.assurance.TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_SOFTWARE;
import static org.paraph.assurance.TokenType.OUT_OF_BAND;
import static org.paraph.assurance.TokenType.PRE_REGISTERED_KNOWLEDGE;
import static org.paraph.assurance.TokenType.SINGLE_FACTOR_OTP_DEVICE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Proof.TokenUse;

class CombinationTest {

    @Test
    void whenThereIsOneToken_thenItIsWorthWhatItIsWorth() {
        assertCombined("single-token", 1, token(MEMORIZED_SECRET, 1));
        assertCombined("single-token", 4, token(MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE, 4));
    }

    @Test
    void whenSomethingKnownMeetsSomethingHeld_thenLevel2EachMakesLevel3() {
        assertCombined("know-and-have", 3, token(MEMORIZED_SECRET, 2), token(OUT_OF_BAND, 2));
    }

    @Test
    void whenOneOfThemIsOfLevel1_thenTheyStayBelowLevel3() {
        assertCombined("know-and-have", 2, token(MEMORIZED_SECRET, 1), token(OUT_OF_BAND, 2));
        assertCombined("know-and-have", 2, token(MEMORIZED_SECRET, 2), token(OUT_OF_BAND, 1));
    }

    @Test
    void whenTheFactorIsTheSame_thenTheyStayAtTheStronger() {
        assertCombined("same-factor", 2, token(MEMORIZED_SECRET, 2), token(PRE_REGISTERED_KNOWLEDGE, 2));
        assertCombined("same-factor", 2, token(OUT_OF_BAND, 2), token(SINGLE_FACTOR_OTP_DEVICE, 2));
    }

    @Test
    void whenASoftwareTokenMeetsAHeldOne_thenItsOwnSecretIsNotASecondFactor() {
        assertCombined(
                "same-factor", 2, token(MULTI_FACTOR_CRYPTOGRAPHIC_SOFTWARE, 2), token(SINGLE_FACTOR_OTP_DEVICE, 2));
    }

    @Test
    void whenADeviceOfLevel4MeetsAPassword_thenNothingIsLost() {
        assertCombined("know-and-have", 4, token(MEMORIZED_SECRET, 2), token(MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE, 4));
    }

    private static void assertCombined(String rule, int level, TokenUse... tokens) {
        Combination combination = Combination.of(List.of(tokens));
        assertThat(combination.key()).isEqualTo(rule);
        assertThat(combination.level(List.of(tokens)).number()).isEqualTo(level);
    }

    private static TokenUse token(TokenType type, int level) {
        return new TokenUse(type, "id", AssuranceLevel.of(level).orElseThrow(), Instant.EPOCH);
    }
}
