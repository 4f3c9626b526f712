package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A signature is either made, recorded and its task completed, or not made at all, whenever the process dies; a payment is
 * requested once, if at all. Each round kills a JVM (SIGKILL) at a random moment while it signs, on one database or the other,
 * then looks at the tables.
 */
class KillDuringSigningIT {

    private static final int ROUNDS = 50;
    private static final long LONGEST_MICROS = 300_000;
    /** In one round of the target. */
    private static final int STEPS = 6;
    /** 128 and the number of SIGKILL. */
    private static final int KILLED = 137;

    private final Random random = new Random(20261121);

    @Test
    void whenTheProcessIsKilled_thenEveryTaskIsEitherSignedAndGoneOrOpenWithoutRecord(@TempDir Path folder)
            throws IOException, InterruptedException {
        ClassArchive classes = new ClassArchive(folder);
        List<Databases.Database> databases = Stream.of(Databases.Kind.values())
                .map(kind -> kind.empty(folder))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            Databases.Database database = databases.get(round % databases.size());
            killWhileSigning(classes, database, round % 3 == 0 ? 1 + round / 3 % (STEPS + 1) : 1);
            try (HikariDataSource dataSource = database.dataSource()) {
                Whole.check(new JdbcTemplate(dataSource));
            }
        }
        assertThat(databases).as("it came as far as payments").allMatch(it -> paid(it) > 0);
    }

    private static long paid(Databases.Database database) {
        try (HikariDataSource dataSource = database.dataSource()) {
            return Whole.paid(new JdbcTemplate(dataSource));
        }
    }

    /** A moment after so many steps. */
    private void killWhileSigning(ClassArchive classes, Databases.Database database, int steps)
            throws IOException, InterruptedException {
        Process target = classes.start(KillTarget.class, List.of(database.url(), database.user(), database.password()));
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(target.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder seen = new StringBuilder();
            for (int done = 0; done < steps; ) {
                String line = output.readLine();
                assertThat(line).as("The host ended by itself:\n%s", seen).isNotNull();
                seen.append(line).append('\n');
                done += line.equals(KillTarget.STEP) ? 1 : 0;
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextLong(LONGEST_MICROS)));
            target.toHandle().destroyForcibly(); // which leaves the output open to be read
            int exit = target.waitFor();
            String rest = output.lines().collect(Collectors.joining("\n"));
            assertThat(exit).as("It was killed and had not failed:\n%s", rest).isEqualTo(KILLED);
        }
    }
}
