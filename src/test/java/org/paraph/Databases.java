package org.paraph;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.paraph.autoconfigure.SchemaAccess;
import org.springframework.boot.SpringApplication;

/**
 * Databases for tests, with Paraph's tables in them unless the name says {@code empty}. Every call gives a fresh one; one
 * PostgreSQL server serves the whole run and ends with it. For a parameterized test:
 * {@code @EnumSource Databases.Kind kind} and {@code kind.fresh(temporaryFolder)}.
 */
public final class Databases {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** Safe in a crash as the example's is, and patient with tests that have many threads on a slow machine. */
    private static final String SETTINGS = ";REUSE_SPACE=FALSE;LOCK_TIMEOUT=20000";

    private static final String TEMPLATE = "paraph_template";

    private Databases() {}

    /**
     * Where a database is: three properties of Spring Boot, or a pool.
     *
     * @param url goes into {@code spring.datasource.url}
     */
    public record Database(String url, String user, String password) {

        /** A pool of its own at each call, as if it were another node. Opens connections when they are needed. */
        public HikariDataSource dataSource() {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setUsername(user);
            config.setPassword(password);
            config.setMaximumPoolSize(10);
            config.setMinimumIdle(0);
            config.setIdleTimeout(10_000);
            return new HikariDataSource(config);
        }
    }

    /** Both products, for {@code @EnumSource}. */
    public enum Kind {
        H2_FILE,
        POSTGRESQL;

        /** @param folder where H2 keeps its file */
        public Database fresh(Path folder) {
            return this == H2_FILE ? h2File(folder) : postgresql();
        }

        /** @param folder where H2 keeps its file */
        public Database empty(Path folder) {
            return this == H2_FILE ? emptyH2File(folder) : emptyPostgresql();
        }
    }

    public static Database h2Memory() {
        return migrated(new Database("jdbc:h2:mem:paraph" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }

    public static Database h2File(Path folder) {
        return migrated(emptyH2File(folder));
    }

    public static Database emptyH2File(Path folder) {
        Path file = folder.resolve("paraph" + NUMBER.incrementAndGet()).toAbsolutePath();
        return new Database("jdbc:h2:file:" + file + SETTINGS, "sa", "");
    }

    public static Database postgresql() {
        return create("CREATE DATABASE %s TEMPLATE " + Server.MIGRATED);
    }

    public static Database emptyPostgresql() {
        return create("CREATE DATABASE %s");
    }

    /** A database on a server of its own that waits for the disk at every commit, as servers in production do. */
    public static Database durablePostgresql() {
        EmbeddedPostgres server = server("on");
        return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    /** Ends after the last application: an engine that stops writes its figures, and would wait for a server that is gone. */
    private static EmbeddedPostgres server(String durable) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setRegisterShutdownHook(false)
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database migrated(Database database) {
        try (HikariDataSource dataSource = database.dataSource()) {
            // H2 forgets nothing when its last connection goes: memory databases have DB_CLOSE_DELAY=-1.
            SchemaAccess.migrate(dataSource);
        }
        return database;
    }

    private static Database create(String sql) {
        String name = "paraph" + NUMBER.incrementAndGet();
        Server.execute(sql.formatted(name));
        return Server.database(name);
    }

    /** Starts when the first test asks for PostgreSQL. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = server("off");
        private static final String MIGRATED = template();

        private static String template() {
            execute("CREATE DATABASE " + TEMPLATE);
            migrated(database(TEMPLATE));
            return TEMPLATE;
        }

        private static Database database(String name) {
            return new Database(POSTGRES.getJdbcUrl("postgres", name), "postgres", "postgres");
        }

        private static void execute(String sql) {
            DataSource server = POSTGRES.getPostgresDatabase();
            try (Connection connection = server.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
