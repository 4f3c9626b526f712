package org.paraph.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table B1 of the Guidance with its notes, to be held against the standard. */
class TokenTableTest {

    private static final String TABLE_B1 = """
        memorized-secret                    | yes yes no  no
        pre-registered-knowledge            | yes yes no  no
        look-up-secret                      | yes yes no  no
        out-of-band                         | yes yes no  no
        single-factor-otp-device            | yes yes no  no
        single-factor-cryptographic-device  | yes yes no  no
        multi-factor-cryptographic-software | yes yes no  no
        multi-factor-otp-device             | yes yes yes no
        multi-factor-cryptographic-device   | yes yes yes yes
        """;

    private static final String PAIRS = """
        memorized-secret                    | 2 2 3 3 3 3 3 3 4
        pre-registered-knowledge            | 2 2 3 3 3 3 3 3 4
        look-up-secret                      | 3 3 2 2 2 2 2 3 4
        out-of-band                         | 3 3 2 2 2 2 2 3 4
        single-factor-otp-device            | 3 3 2 2 2 2 2 3 4
        single-factor-cryptographic-device  | 3 3 2 2 2 2 2 3 4
        multi-factor-cryptographic-software | 3 3 2 2 2 2 2 3 4
        multi-factor-otp-device             | 3 3 3 3 3 3 3 3 4
        multi-factor-cryptographic-device   | 4 4 4 4 4 4 4 4 4
        """;

    private final TokenTable table = TokenTable.tableB1();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = TABLE_B1)
    void whenACellIsLookedUp_thenItSaysWhatTheGuidanceSays(String token, String cells) {
        assertThat(row(table, token)).containsExactly(cells.split(" +"));
        assertThat(row(Policies.shipped().tokens(), token)).containsExactly(cells.split(" +"));
    }

    @ParameterizedTest(name = "{0} with each token type, in the order of Table B1: {1}")
    @CsvSource(delimiter = '|', textBlock = PAIRS)
    void whenTwoTokensComeTogether_thenKnownAndHeldReachLevel3AndTheSameFactorTwiceAddsNothing(
            String token, String levels) {
        TokenStrength first = full(type(token));
        assertThat(TokenType.values())
                .extracting(second -> String.valueOf(
                        table.worth(List.of(first, full(second))).level().number()))
                .containsExactly(levels.split(" "));
    }

    @Test
    void whenAMultiFactorOtpDeviceIsUsed_thenItAuthenticatesAtLevel4ButCannotSignThere() {
        assertThat(table.authenticates(TokenType.MULTI_FACTOR_OTP_DEVICE, AssuranceLevel.LEVEL_4))
                .isTrue();
        assertThat(table.accepts(TokenType.MULTI_FACTOR_OTP_DEVICE, AssuranceLevel.LEVEL_4))
                .isFalse();
        assertThat(table.authenticates(TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_SOFTWARE, AssuranceLevel.LEVEL_3))
                .isFalse();
    }

    @Test
    void whenAPasswordIsOnlyOfLevel1_thenAPairWithItDoesNotReachLevel3() {
        TokenStrength weak = new TokenStrength(TokenType.MEMORIZED_SECRET, AssuranceLevel.LEVEL_1);
        assertThat(table.worth(List.of(weak)).level()).isEqualTo(AssuranceLevel.LEVEL_1);
        assertThat(table.worth(List.of(weak, full(TokenType.OUT_OF_BAND))).level())
                .isEqualTo(AssuranceLevel.LEVEL_2);
    }

    @Test
    void whenATokenClaimsMoreThanItsTypeAllows_thenTheTableWins() {
        TokenStrength boastful = new TokenStrength(TokenType.OUT_OF_BAND, AssuranceLevel.LEVEL_4);
        assertThat(table.worth(List.of(boastful)).level()).isEqualTo(AssuranceLevel.LEVEL_2);
    }

    @Test
    void whenThreeTokensComeTogether_thenTheRuleThatReachedTheLevelIsNamed() {
        TokenWorth worth = table.worth(List.of(
                full(TokenType.MEMORIZED_SECRET),
                full(TokenType.PRE_REGISTERED_KNOWLEDGE),
                full(TokenType.SINGLE_FACTOR_OTP_DEVICE)));
        assertThat(worth).isEqualTo(new TokenWorth(TokenWorth.Rule.KNOW_AND_HAVE, AssuranceLevel.LEVEL_3));
        assertThat(worth.rule().key()).isEqualTo("know-and-have");
        assertThat(table.worth(List.of(full(TokenType.MEMORIZED_SECRET))).rule().key())
                .isEqualTo("single-token");
    }

    @Test
    void whenQuestionsComeWithADevice_thenTheShippedPolicyKeepsThemAtLevel2() {
        TokenWorth worth = Policies.shipped()
                .tokens()
                .worth(List.of(full(TokenType.PRE_REGISTERED_KNOWLEDGE), full(TokenType.OUT_OF_BAND)));
        assertThat(worth.level()).isEqualTo(AssuranceLevel.LEVEL_2);
    }

    /** Written to {@code target/token-table.md}, to be held against the Guidance. */
    @Test
    void whenTheTablesArePrinted_thenEveryTypeAndEveryPairStandsInThem() throws IOException {
        String printed = new PrintedTokenTable(table).text();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "token-table.md"), printed);

        assertThat(printed.lines().filter(line -> line.startsWith("| "))).hasSize(2 + 2 * TokenType.values().length);
        assertThat(printed)
                .contains("| 8 multi-factor-otp-device | have, know | yes | yes | yes | no |")
                .contains("| 1 memorized-secret | 2 | 2 | 3 | 3 | 3 | 3 | 3 | 3 | 4 |");
    }

    @Test
    void whenThereIsNoToken_thenNobodyIsAuthenticated() {
        assertThatThrownBy(() -> table.worth(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> row(TokenTable table, String token) {
        return Arrays.stream(AssuranceLevel.values())
                .map(level -> table.accepts(type(token), level) ? "yes" : "no")
                .toList();
    }

    private static TokenType type(String key) {
        return TokenType.of(key).orElseThrow();
    }

    private static TokenStrength full(TokenType type) {
        return new TokenStrength(type, AssuranceLevel.LEVEL_4);
    }
}
