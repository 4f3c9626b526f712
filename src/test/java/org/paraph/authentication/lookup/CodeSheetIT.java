package org.paraph.authentication.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authentication.enrolment.TokenHolder.MAX;
import static org.paraph.authentication.enrolment.TokenHolder.PASSWORD;
import static org.paraph.authentication.enrolment.TokenHolder.SHEET;
import static org.paraph.authentication.enrolment.TokenHolder.key;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authenticated.Failed;
import org.paraph.authentication.Authenticated.Proven;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.MovableClock;
import org.paraph.authentication.enrolment.Token;
import org.paraph.authentication.enrolment.TokenHolder;

/** A printed sheet of codes, on both databases. */
class CodeSheetIT {

    private static final Map<TokenType, String> KNOWN = Map.of(PASSWORD, "right");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private HikariDataSource pool;
    private TokenHolder max;
    private TokenHolder.Sheet sheet;

    private void start(Kind kind) {
        pool = kind.fresh(folder).dataSource();
        max = new TokenHolder(pool, clock, key("k1", 1));
        sheet = max.sheet(KNOWN);
    }

    @AfterEach
    void stop() {
        max.close();
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    void whenTheAskedCellIsAnswered_thenItCountsOnceAndWithThePasswordForLevel3(Kind kind) {
        start(kind);
        Challenge challenge = max.challenge();
        String cell = asked(challenge);
        clock.forward(Duration.ofSeconds(1));

        Authenticated first = max.answer(challenge, Map.of(PASSWORD, "right", SHEET, typed(sheet.code(cell))));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Proven.class,
                        proven -> assertThat(proven.proof().level()).isEqualTo(AssuranceLevel.LEVEL_3));
        clock.forward(Duration.ofSeconds(1));
        Challenge next = max.challenge();
        assertThat(asked(next)).isNotEqualTo(cell);
        assertThat(max.answer(next, Map.of(SHEET, sheet.code(cell)))).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @EnumSource
    void whenAnotherCellIsAnswered_thenItIsWrongAndTheNextChallengeAsksForTheSame(Kind kind) {
        start(kind);
        Challenge challenge = max.challenge();
        String cell = asked(challenge);
        String other = cell.equals("A1") ? "A2" : "A1";

        assertThat(max.answer(challenge, Map.of(SHEET, sheet.code(other)))).isInstanceOf(Failed.class);
        for (int i = 0; i < 5; i++) {
            assertThat(asked(max.challenge())).isEqualTo(cell);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTwoCeremoniesWereAskedForOneCell_thenItServesOneOfThem(Kind kind) {
        start(kind);
        Challenge one = max.challenge();
        Challenge two = max.challenge();
        String cell = asked(one);
        assertThat(asked(two)).isEqualTo(cell);
        clock.forward(Duration.ofSeconds(1));

        assertThat(max.answer(one, Map.of(SHEET, sheet.code(cell)))).isInstanceOf(Proven.class);
        String next = asked(max.challenge());
        assertThat(max.answer(two, Map.of(SHEET, sheet.code(next)))).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @EnumSource
    void whenEveryCellIsUsed_thenThereIsNoSheetAnyMore(Kind kind) {
        start(kind);
        for (int i = 0; i < 39; i++) {
            clock.forward(Duration.ofSeconds(1));
            Challenge challenge = max.challenge();
            clock.forward(Duration.ofSeconds(1));
            assertThat(max.answer(challenge, Map.of(SHEET, sheet.code(asked(challenge)))))
                    .isInstanceOf(Proven.class);
        }

        assertThat(max.ways(AssuranceLevel.LEVEL_2)).containsExactly(List.of(PASSWORD));
        assertThat(max.sheet(KNOWN).id()).isNotEqualTo(sheet.id());
    }

    @ParameterizedTest
    @EnumSource
    void whenANewSheetIsConfirmed_thenTheOldOneIsGone(Kind kind) {
        start(kind);
        Challenge challenge = max.challenge();
        String cell = asked(challenge);
        Challenge open = max.challenge();
        TokenHolder.Sheet second = replacement(cell);

        assertThat(max.answer(open, Map.of(SHEET, sheet.code(asked(open))))).isInstanceOf(Failed.class);
        assertThat(max.enrolment.list(MAX))
                .extracting(Token::state)
                .containsExactly(Token.State.REVOKED, Token.State.ACTIVE);
        assertThat(max.jdbc.queryForList("SELECT DISTINCT TOKEN_ID FROM PARAPH_TOKEN_CELL", String.class))
                .containsExactly(second.id());
    }

    @ParameterizedTest
    @EnumSource
    void whenTheDatabaseIsRead_thenNoCodeIsInIt(Kind kind) {
        start(kind);
        String everything = max.jdbc.queryForList("SELECT * FROM PARAPH_TOKEN_CELL") + " "
                + max.jdbc.queryForList("SELECT * FROM PARAPH_TOKEN");

        assertThat(sheet.shown().rows())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row)
                        .hasSize(8)
                        .allSatisfy(code -> assertThat(code).hasSize(6))
                        .noneMatch(everything::contains));
    }

    private TokenHolder.Sheet replacement(String cell) {
        clock.forward(Duration.ofSeconds(1));
        return max.sheet(Map.of(PASSWORD, "right", SHEET, sheet.code(cell)));
    }

    private String asked(Challenge challenge) {
        return max.authentication.hints(challenge, List.of(PASSWORD, SHEET)).get(SHEET);
    }

    private static String typed(String code) {
        return " " + code.substring(0, 3).toLowerCase(Locale.ROOT) + "-" + code.substring(3);
    }
}
