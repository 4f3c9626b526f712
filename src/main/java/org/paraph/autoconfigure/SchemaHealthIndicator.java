package org.paraph.autoconfigure;

import java.util.List;
import org.paraph.evidence.jdbc.SchemaTables.Migration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** DOWN when a table of Paraph cannot be read or its last migration failed. Asks the database, not Flyway, which logs. */
final class SchemaHealthIndicator extends AbstractHealthIndicator {

    private final Schema schema;

    SchemaHealthIndicator(Schema schema) {
        super("Paraph's tables cannot be looked at");
        this.schema = schema;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> missing = schema.missing();
        Migration migration = schema.state().orElse(new Migration("by hand", true));
        builder.status(missing.isEmpty() && migration.succeeded() ? "UP" : "DOWN")
                .withDetail("database", schema.database())
                .withDetail("version", migration.version())
                .withDetail("migrated", migration.succeeded());
        if (!missing.isEmpty()) {
            builder.withDetail("missing", missing);
        }
    }
}
