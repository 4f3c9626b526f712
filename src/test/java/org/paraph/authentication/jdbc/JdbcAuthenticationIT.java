package org.paraph.authentication.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.paraph.authentication.jdbc.Node.PASSWORD;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases;
import org.paraph.Databases.Database;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authenticated.Failed;
import org.paraph.authentication.Authenticated.Proven;
import org.paraph.authentication.Authenticated.Reason;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.ChallengeStore;
import org.paraph.authentication.Housekeeping.Removed;
import org.paraph.authentication.MovableClock;
import org.paraph.authentication.ThrottleSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;

class JdbcAuthenticationIT {

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Database database;
    private HikariDataSource pool;
    private Node node;

    private void start(Database on) {
        database = on;
        pool = database.dataSource();
        node = new Node(pool, clock);
    }

    @AfterEach
    void stop() {
        node.close();
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    void whenAnswersAreRight_thenIssuingTakesOneStatementAndAnsweringTwo(Databases.Kind kind) {
        start(kind.fresh(folder));
        node.answer("max", "right");

        assertThat(node.database.during(() -> node.challenge("max"))).hasSize(1);
        String challenge = node.challenge("max");
        List<String> good = node.database.during(
                () -> assertThat(node.answer(challenge, "max", "right")).isInstanceOf(Proven.class));
        assertThat(good).hasSize(2);
        assertThat(good.get(0)).startsWith("UPDATE PARAPH_CHALLENGE");
        assertThat(good.get(1)).startsWith("SELECT").endsWith("FOR UPDATE");
    }

    @ParameterizedTest
    @EnumSource
    void whenAPersonAnswersForTheFirstTime_thenTheRowToLockIsMade(Databases.Kind kind) {
        start(kind.fresh(folder));
        String challenge = node.challenge("max");

        assertThat(node.database.during(() -> node.answer(challenge, "max", "right")))
                .hasSize(4)
                .anyMatch(sql -> sql.startsWith("INSERT INTO PARAPH_THROTTLE"));
    }

    @ParameterizedTest
    @EnumSource
    void whenAChallengeIsReadBack_thenItIsTheOneThatWasIssued(Databases.Kind kind) {
        start(kind.fresh(folder));
        Challenge issued = node.authentication.issue(Node.binding("Zoé-Ève O'Neil"));
        ChallengeStore store = new JdbcChallengeStore(new JdbcTemplate(node.database));

        Optional<Challenge> first = node.ownTransaction.execute(s -> store.burn(issued.id(), issued.issuedAt()));
        Optional<Challenge> second = node.ownTransaction.execute(s -> store.burn(issued.id(), issued.issuedAt()));

        assertThat(first).contains(issued);
        assertThat(second).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whenThereIsNoTransaction_thenItRefusesToRun(Databases.Kind kind) {
        start(kind.fresh(folder));
        String challenge = node.challenge("max");

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(
                        () -> node.authentication.answer(challenge, Node.binding("max"), Map.of(PASSWORD, "right")));
        assertThat(node.answer(challenge, "max", "right")).isInstanceOf(Proven.class);
    }

    @ParameterizedTest
    @EnumSource
    void whenTheCallersOuterTransactionRollsBack_thenTheFailureStaysCounted(Databases.Kind kind) {
        start(kind.fresh(folder));
        node.answer("max", "right");
        for (int i = 0; i < 5; i++) {
            String challenge = node.challenge("max");
            node.caller.executeWithoutResult(outer -> {
                assertReason(node.answer(challenge, "max", "wrong"), Reason.ANSWER_WRONG);
                outer.setRollbackOnly();
            });
            assertReason(node.answer(challenge, "max", "right"), Reason.CHALLENGE_UNKNOWN);
        }

        assertReason(node.answer("max", "right"), Reason.TOKEN_LOCKED);
    }

    @ParameterizedTest
    @EnumSource
    void whenTwoNodesAreAnsweredWrongly_thenTheNextAnswerWaitsOnBoth(Databases.Kind kind) {
        start(kind.fresh(folder));
        try (HikariDataSource own = database.dataSource();
                Node one = new Node(own, clock, ThrottleSettings.defaults());
                Node other = new Node(pool, clock, ThrottleSettings.defaults())) {
            one.answer("max", "wrong");
            other.answer("max", "wrong");

            assertReason(one.answer("max", "right"), Reason.TOKEN_LOCKED);
            assertReason(other.answer("max", "right"), Reason.TOKEN_LOCKED);
            clock.forward(Duration.ofSeconds(1));
            assertThat(one.answer("max", "right")).isInstanceOf(Proven.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheNodeRestarts_thenTheLockAndTheChallengesAreStillThere(Databases.Kind kind) {
        start(kind.fresh(folder));
        String open = node.challenge("erin");
        for (int i = 0; i < 5; i++) {
            node.answer("max", "wrong");
        }
        node.close();
        pool.close();

        start(database);
        assertReason(node.answer("max", "right"), Reason.TOKEN_LOCKED);
        assertThat(node.token.looks()).isZero();
        assertThat(node.answer(open, "erin", "right")).isInstanceOf(Proven.class);
    }

    @ParameterizedTest
    @EnumSource
    void whenTheWindowIsFull_thenTheTokenIsLockedUntilTheOldestLeavesIt(Databases.Kind kind) {
        start(kind.fresh(folder));
        var oldest = clock.instant();
        for (int i = 0; i < 100; i++) {
            clock.forward(Duration.ofHours(1));
            node.answer("max", "wrong");
        }

        var until =
                oldest.truncatedTo(ChronoUnit.MICROS).plus(Duration.ofHours(1)).plus(Duration.ofDays(30));
        assertThat(node.token.looks()).isEqualTo(100);
        assertThat(node.answer("max", "right")).isEqualTo(new Failed(Reason.TOKEN_LOCKED, until));
        assertThat(node.locks.lockedUntil("max", PASSWORD)).contains(until);
    }

    @ParameterizedTest
    @EnumSource
    void whenAnAdministratorUnlocks_thenTheNextAnswerIsLookedAt(Databases.Kind kind) {
        start(kind.fresh(folder));
        for (int i = 0; i < 5; i++) {
            node.answer("max", "wrong");
        }
        node.locks.unlock("max", PASSWORD);

        assertThat(node.locks.lockedUntil("max", PASSWORD)).isEmpty();
        assertThat(node.answer("max", "right")).isInstanceOf(Proven.class);
    }

    @ParameterizedTest
    @EnumSource
    void whenHousekeepingRuns_thenOldRowsGoAndTheRestStays(Databases.Kind kind) {
        start(kind.fresh(folder));
        node.answer("max", "wrong");
        clock.forward(Duration.ofDays(30));
        String open = node.challenge("max");

        assertThat(node.housekeeping.run()).isEqualTo(new Removed(1, 1));
        assertThat(node.answer(open, "max", "right")).isInstanceOf(Proven.class);
    }

    private static void assertReason(Authenticated result, Reason reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
    }
}
