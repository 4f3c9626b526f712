package org.paraph.authentication.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authenticated.Failed;
import org.paraph.authentication.Authenticated.Proven;
import org.paraph.authentication.Authenticated.Reason;
import org.paraph.authentication.MovableClock;

/** Two nodes on one database, eight threads that guess at once. */
class ParallelGuessesIT {

    private static final int GUESSES = 500;
    private static final int THREADS = 8;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        nodes.forEach(Node::close);
        pools.forEach(HikariDataSource::close);
    }

    @ParameterizedTest
    @EnumSource
    void whenAPersonsPasswordIsGuessedInParallel_thenExactlyFiveLooksAreHad(Databases.Kind kind) throws Exception {
        start(kind);

        List<Authenticated> results = guess(n -> node(n).answer("max", "wrong"));

        assertThat(looks()).isEqualTo(5);
        assertThat(withReason(results, Reason.ANSWER_WRONG)).isEqualTo(5);
        assertThat(withReason(results, Reason.TOKEN_LOCKED)).isEqualTo(GUESSES - 5);
    }

    @ParameterizedTest
    @EnumSource
    void whenGuessesAreMixedWithTheOwnersRightAnswers_thenEveryWrongLookIsCounted(Databases.Kind kind)
            throws Exception {
        start(kind);

        List<Authenticated> results = guess(n -> node(n).answer("max", n % 4 == 0 ? "right" : "wrong"));

        long wrong = withReason(results, Reason.ANSWER_WRONG);
        assertThat(wrong).isBetween(5L, 100L).isEqualTo(failuresKept());
        assertThat(looks()).isEqualTo(wrong + proven(results));
        assertThat(nodes.get(0).locks.lockedUntil("max", Node.PASSWORD)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void whenOneChallengeIsGuessedInParallel_thenOneLookIsHad(Databases.Kind kind) throws Exception {
        start(kind);
        String challenge = nodes.get(0).challenge("max");

        List<Authenticated> results = guess(n -> node(n).answer(challenge, "max", "wrong"));

        assertThat(looks()).isEqualTo(1);
        assertThat(withReason(results, Reason.CHALLENGE_UNKNOWN)).isEqualTo(GUESSES - 1);
    }

    @ParameterizedTest
    @EnumSource
    void whenOneChallengeIsAnsweredRightlyManyTimesAtOnce_thenItIsAcceptedOnce(Databases.Kind kind) throws Exception {
        start(kind);
        String challenge = nodes.get(0).challenge("max");

        List<Authenticated> results = guess(n -> node(n).answer(challenge, "max", "right"));

        assertThat(proven(results)).isEqualTo(1);
        assertThat(withReason(results, Reason.CHALLENGE_UNKNOWN)).isEqualTo(GUESSES - 1);
    }

    private void start(Databases.Kind kind) {
        Databases.Database database = kind.fresh(folder);
        for (int i = 0; i < 2; i++) {
            HikariDataSource pool = database.dataSource();
            pools.add(pool);
            nodes.add(new Node(pool, clock));
        }
    }

    private interface Guess {
        Authenticated answer(int number);
    }

    private List<Authenticated> guess(Guess guess) throws Exception {
        List<Callable<Authenticated>> tasks = new ArrayList<>();
        for (int i = 0; i < GUESSES; i++) {
            int number = i;
            tasks.add(() -> guess.answer(number));
        }
        List<Authenticated> results = new ArrayList<>();
        for (Future<Authenticated> result : threads.invokeAll(tasks)) {
            results.add(result.get());
        }
        return results;
    }

    private Node node(int number) {
        return nodes.get(number % nodes.size());
    }

    private int looks() {
        return nodes.stream().mapToInt(n -> n.token.looks()).sum();
    }

    private long failuresKept() {
        return nodes.get(0).rows("PARAPH_FAILURE");
    }

    private static long proven(List<Authenticated> results) {
        return results.stream().filter(Proven.class::isInstance).count();
    }

    private static long withReason(List<Authenticated> results, Reason reason) {
        return results.stream()
                .filter(r -> r instanceof Failed failed && failed.reason() == reason)
                .count();
    }
}
