package org.paraph.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.paraph.evidence.jdbc.SchemaTables;

/**
 * Paraph's own tables, by its own history, beside whatever else the database holds. Deliberately not of a type that the
 * host's own Flyway support looks for.
 */
record Schema(DataSource dataSource, String database) {

    private static final String HISTORY = "PARAPH_SCHEMA_HISTORY";
    private static final List<String> SUPPORTED = List.of("H2", "PostgreSQL");

    static Schema of(DataSource dataSource) {
        String database = SchemaTables.product(dataSource);
        if (!SUPPORTED.contains(database)) {
            throw new IllegalStateException(
                    "Paraph keeps its tables in H2 or PostgreSQL; the data source is " + database);
        }
        return new Schema(dataSource, database);
    }

    /**
     * Creates or upgrades the tables; nodes that start together wait for one another. Twice at most, since of two nodes
     * that find an empty database Flyway may take the other's history table for somebody's table and refuse; the second
     * time it knows the table and waits.
     */
    void migrate() {
        try {
            flyway().migrate();
        } catch (FlywayException first) {
            migrateAgain(first);
        }
    }

    private void migrateAgain(FlywayException first) {
        try {
            flyway().migrate();
        } catch (FlywayException second) {
            first.addSuppressed(second);
            throw first;
        }
    }

    /** Tables that cannot be read. */
    List<String> missing() {
        return SchemaTables.missing(dataSource);
    }

    /** The newest migration; empty when the tables were created by hand. */
    Optional<SchemaTables.Migration> state() {
        return SchemaTables.migration(dataSource, "\"" + HISTORY + "\"");
    }

    /** Refuses the start when a table is missing, and says which files create them. */
    void demand() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("paraph.schema.migrate is false, and these tables are missing: "
                    + String.join(", ", missing)
                    + ". Have them created by running these files of the Paraph jar, in this order: "
                    + String.join(", ", files()));
        }
    }

    /** The scripts for this database, as paths on the class path, in their order. */
    List<String> files() {
        return Arrays.stream(flyway().info().all())
                .filter(migration -> migration.getPhysicalLocation() != null)
                .map(migration -> script(migration.getScript()))
                .toList();
    }

    private String script(String name) {
        return Arrays.stream(locations())
                .map(location -> location + "/" + name)
                .filter(path -> loader().getResource(path) != null)
                .findFirst()
                .orElse(name);
    }

    private Flyway flyway() {
        return Flyway.configure(loader())
                .dataSource(dataSource)
                .locations(Arrays.stream(locations()).map("classpath:"::concat).toArray(String[]::new))
                .table(HISTORY)
                .createSchemas(false)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private String[] locations() {
        return new String[] {"paraph/db/common", "paraph/db/" + database.toLowerCase(Locale.ROOT)};
    }

    private static ClassLoader loader() {
        return Objects.requireNonNull(Schema.class.getClassLoader());
    }
}
