package org.paraph.authentication.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authentication.enrolment.TokenHolder.OTP;
import static org.paraph.authentication.enrolment.TokenHolder.PASSWORD;
import static org.paraph.authentication.enrolment.TokenHolder.key;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases;
import org.paraph.Databases.Kind;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authenticated.Failed;
import org.paraph.authentication.Authenticated.Proven;
import org.paraph.authentication.Authenticated.Reason;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.MovableClock;
import org.paraph.authentication.ThrottleSettings;
import org.paraph.authentication.enrolment.App;
import org.paraph.authentication.enrolment.TokenHolder;

/** Somebody guesses six digits on two nodes at once. The throttle alone bounds the looks; here only its long lock is on. */
class GuessedCodesIT {

    private static final int GUESSES = 10_000;
    private static final int THREADS = 8;
    private static final int ALLOWED = 100;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();

    @ParameterizedTest
    @EnumSource
    void whenTenThousandCodesAreGuessedInParallel_thenOneHundredAreLookedAt(Kind kind) throws Exception {
        try (Nodes nodes = new Nodes(kind.fresh(folder))) {
            App app = nodes.get(0).app(Map.of(PASSWORD, "right"));

            List<Authenticated> results = inParallel(GUESSES, n -> nodes.get(n).answer(Map.of(OTP, wrong(n, app))));

            assertThat(with(results, Reason.ANSWER_WRONG)).isEqualTo(ALLOWED);
            assertThat(with(results, Reason.TOKEN_LOCKED)).isEqualTo(GUESSES - ALLOWED);
            assertThat(nodes.get(0).answer(Map.of(OTP, app.code())))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.until())
                                    .isAfter(clock.instant().plus(Duration.ofDays(29))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenOneRightCodeIsGivenManyTimesAtOnce_thenItIsTakenOnce(Kind kind) throws Exception {
        try (Nodes nodes = new Nodes(kind.fresh(folder))) {
            App app = nodes.get(0).app(Map.of(PASSWORD, "right"));
            List<Challenge> challenges = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                challenges.add(nodes.get(0).challenge());
            }

            List<Authenticated> results =
                    inParallel(challenges.size(), n -> nodes.get(n).answer(challenges.get(n), Map.of(OTP, app.code())));

            assertThat(results.stream().filter(Proven.class::isInstance)).hasSize(1);
        }
    }

    /** Any code but those that are right now. */
    private static String wrong(int number, App app) {
        String guess = String.format(Locale.ROOT, "%06d", number);
        return List.of(app.code(-1), app.code(), app.code(1)).contains(guess) ? "999999" : guess;
    }

    private interface Guess {
        Authenticated answer(int number);
    }

    private static List<Authenticated> inParallel(int times, Guess guess) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Authenticated>> tasks = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                tasks.add(() -> guess.answer(number));
            }
            List<Authenticated> results = new ArrayList<>();
            for (Future<Authenticated> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long with(List<Authenticated> results, Reason reason) {
        return results.stream()
                .filter(r -> r instanceof Failed failed && failed.reason() == reason)
                .count();
    }

    private final class Nodes implements AutoCloseable {

        private final List<HikariDataSource> pools = new ArrayList<>();
        private final List<TokenHolder> nodes = new ArrayList<>();

        private Nodes(Databases.Database database) {
            ThrottleSettings longLockAlone =
                    new ThrottleSettings(ALLOWED, Duration.ofSeconds(1), Duration.ZERO, ALLOWED, Duration.ofDays(30));
            for (int i = 0; i < 2; i++) {
                HikariDataSource pool = database.dataSource();
                pools.add(pool);
                nodes.add(new TokenHolder(pool, clock, longLockAlone, key("k1", 1)));
            }
        }

        private TokenHolder get(int number) {
            return nodes.get(number % nodes.size());
        }

        @Override
        public void close() {
            nodes.forEach(TokenHolder::close);
            pools.forEach(HikariDataSource::close);
        }
    }
}
