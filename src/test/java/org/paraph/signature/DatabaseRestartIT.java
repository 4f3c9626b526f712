package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;

/** The database is restarted while people sign: what was begun is whole or is not there, and they go on signing. */
class DatabaseRestartIT {

    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void whenTheDatabaseIsRestarted_thenNothingIsHalfDoneAndPeopleSignOn() throws IOException {
        EmbeddedPostgres server = server(0);
        int port = server.getPort();
        try (Office office =
                new Office(new Databases.Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
            for (int round = 1; round <= ROUNDS; round++) {
                CompletableFuture<Throwable> interrupted =
                        CompletableFuture.supplyAsync(() -> signUntilItFails(office));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700L * round));
                server.close();
                assertThat(interrupted.join()).as("Nobody can sign without it").isNotNull();

                server = server(port);
                Awaitility.await().ignoreExceptions().until(() -> office.journal.check() != null);
                Whole.check(office.jdbc);
                KillTarget.finish(office);
                long paid = Whole.paid(office.jdbc);
                KillTarget.claimPaid(office);
                assertThat(Whole.paid(office.jdbc)).isEqualTo(paid + 1);
                Whole.check(office.jdbc);
            }
        } finally {
            server.close();
        }
    }

    private static Throwable signUntilItFails(Office office) {
        while (true) {
            try {
                KillTarget.claimPaid(office);
            } catch (RuntimeException | AssertionError gone) {
                return gone;
            }
        }
    }

    private EmbeddedPostgres server(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .start();
    }
}
