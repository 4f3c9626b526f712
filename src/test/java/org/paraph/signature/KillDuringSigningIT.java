package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A signature is either made, recorded and its task completed, or not made at all, whenever the process dies. Each round
 * kills a JVM (SIGKILL) at a random moment while it signs one task after the other, then looks at the tables.
 */
class KillDuringSigningIT {

    private static final int ROUNDS_EACH = 25;
    private static final long LONGEST_MICROS = 300_000;

    private final Random random = new Random(20261121);

    @Test
    void whenTheProcessIsKilled_thenEveryTaskIsEitherSignedAndGoneOrOpenWithoutRecord(@TempDir Path folder)
            throws Exception {
        ClassArchive classes = new ClassArchive(folder);
        ExecutorService atOnce = Executors.newFixedThreadPool(Databases.Kind.values().length);
        try {
            List<Future<Integer>> databases = new ArrayList<>();
            for (Databases.Kind kind : Databases.Kind.values()) {
                databases.add(atOnce.submit(() -> killAgainAndAgain(classes, kind.empty(folder))));
            }
            for (Future<Integer> kills : databases) {
                assertThat(kills.get()).isEqualTo(ROUNDS_EACH);
            }
        } finally {
            atOnce.shutdownNow();
        }
    }

    private int killAgainAndAgain(ClassArchive classes, Databases.Database database)
            throws IOException, InterruptedException {
        int kills = 0;
        while (kills < ROUNDS_EACH) {
            killWhileSigning(classes, database);
            kills++;
            try (HikariDataSource dataSource = database.dataSource()) {
                assertThatEverythingFits(new JdbcTemplate(dataSource));
            }
        }
        return kills;
    }

    private void killWhileSigning(ClassArchive classes, Databases.Database database)
            throws IOException, InterruptedException {
        Process target = classes.start(KillTarget.class, List.of(database.url(), database.user(), database.password()));
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(target.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder seen = new StringBuilder();
            String line = output.readLine();
            while (line != null && !line.equals(KillTarget.READY)) {
                seen.append(line).append('\n');
                line = output.readLine();
            }
            assertThat(line).as("The host never signed:\n%s", seen).isNotNull();
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextLong(LONGEST_MICROS)));
            target.destroyForcibly().waitFor();
            assertThat(target.exitValue()).as("It was killed, not finished").isNotZero();
        }
    }

    private static void assertThatEverythingFits(JdbcTemplate jdbc) {
        assertThat(count(
                        jdbc,
                        "PARAPH_REQUEST R WHERE STATUS = 'SIGNED' AND NOT EXISTS"
                                + " (SELECT 1 FROM PARAPH_RECORD X WHERE X.REQUEST_ID = R.ID AND X.ID = R.RECORD_ID)"))
                .as("signed without record")
                .isZero();
        assertThat(
                        count(
                                jdbc,
                                "PARAPH_RECORD X WHERE NOT EXISTS"
                                        + " (SELECT 1 FROM PARAPH_REQUEST R WHERE R.ID = X.REQUEST_ID AND R.STATUS = 'SIGNED')"))
                .as("record without signature")
                .isZero();
        assertThat(count(jdbc, "PARAPH_REQUEST R JOIN ACT_RU_TASK T ON T.ID_ = R.TASK_ID WHERE R.STATUS = 'SIGNED'"))
                .as("signed, and the task is still there")
                .isZero();
        assertThat(count(
                        jdbc,
                        "PARAPH_REQUEST R WHERE R.STATUS = 'OPEN' AND NOT EXISTS"
                                + " (SELECT 1 FROM ACT_RU_TASK T WHERE T.ID_ = R.TASK_ID)"))
                .as("open, but the task is gone")
                .isZero();
        assertThat(count(jdbc, "PARAPH_JOURNAL WHERE TYPE = 'signed'"))
                .as("one journal entry a signature")
                .isEqualTo(count(jdbc, "PARAPH_RECORD"));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) - MAX(POSITION) FROM PARAPH_JOURNAL", Long.class))
                .as("no gap in the journal")
                .isZero();
    }

    private static long count(JdbcTemplate jdbc, String from) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + from, Long.class);
    }
}
