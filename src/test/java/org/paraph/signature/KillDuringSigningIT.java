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
 * requested once, if at all. Each round kills a JVM (SIGKILL) at a random moment while it signs on both databases, then looks
 * at the tables.
 */
class KillDuringSigningIT {

    private static final int ROUNDS = 25;
    private static final long LONGEST_MICROS = 3_000_000;
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
            killWhileSigning(classes, databases);
            for (Databases.Database database : databases) {
                try (HikariDataSource dataSource = database.dataSource()) {
                    Whole.check(new JdbcTemplate(dataSource));
                }
            }
        }
        for (Databases.Database database : databases) {
            try (HikariDataSource dataSource = database.dataSource()) {
                assertThat(Whole.paid(new JdbcTemplate(dataSource)))
                        .as("it came as far as payments")
                        .isPositive();
            }
        }
    }

    private void killWhileSigning(ClassArchive classes, List<Databases.Database> databases)
            throws IOException, InterruptedException {
        Process target = classes.start(
                KillTarget.class,
                databases.stream()
                        .flatMap(it -> Stream.of(it.url(), it.user(), it.password()))
                        .toList());
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
            target.toHandle().destroyForcibly(); // which leaves the output open to be read
            int exit = target.waitFor();
            String rest = output.lines().collect(Collectors.joining("\n"));
            assertThat(exit).as("It was killed and had not failed:\n%s", rest).isEqualTo(KILLED);
        }
    }
}
