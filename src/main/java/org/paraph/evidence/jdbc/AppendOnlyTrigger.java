package org.paraph.evidence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.Trigger;

/**
 * Refuses every change of a row on H2. Public with a public constructor since H2 makes it by name; not for anyone else.
 * Thread-safe.
 */
public final class AppendOnlyTrigger implements Trigger {

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String name, String tableName, boolean before, int type) {
        table = tableName.toUpperCase(Locale.ROOT);
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        String operation = newRow == null ? "DELETE" : "UPDATE";
        throw new SQLException("Paraph keeps " + table + " append-only: " + operation + " is refused", "23001");
    }
}
