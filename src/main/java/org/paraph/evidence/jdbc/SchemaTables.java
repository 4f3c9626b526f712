package org.paraph.evidence.jdbc;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a start asks of the database: which one it is, and whether the tables of all rooms are there. Stateless, thread-safe. */
public final class SchemaTables {

    static final List<String> ALL = List.of(
            "PARAPH_RECORD",
            "PARAPH_JOURNAL",
            "PARAPH_JOURNAL_HEAD",
            "PARAPH_JOURNAL_CHECK",
            "PARAPH_CHALLENGE",
            "PARAPH_THROTTLE",
            "PARAPH_FAILURE",
            "PARAPH_REQUEST",
            "PARAPH_MAIL",
            "PARAPH_TOKEN",
            "PARAPH_TOKEN_CELL",
            "PARAPH_SENT_CODE",
            "PARAPH_DELEGATION",
            "PARAPH_POSITION_HOLDER",
            "PARAPH_AUTHORITY_USE",
            "PARAPH_AUTHORITY_TURN",
            "PARAPH_WAIVER",
            "PARAPH_CREDENTIAL",
            "PARAPH_SIGNED_DOCUMENT",
            "PARAPH_PREPARED");

    private static final String NEWEST =
            "SELECT \"version\", \"success\" FROM %s ORDER BY \"installed_rank\" DESC FETCH FIRST 1 ROW ONLY";

    private SchemaTables() {}

    /** Those that this data source cannot read, in the order of creation. */
    public static List<String> missing(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return ALL.stream().filter(table -> !readable(jdbc, table)).toList();
    }

    /** The newest migration that Flyway noted in that table and whether it succeeded; empty when there is no such table. */
    public static Optional<Migration> migration(DataSource dataSource, String history) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return readable(jdbc, history)
                ? jdbc
                        .query(
                                NEWEST.formatted(history),
                                (row, number) -> new Migration(row.getString(1), row.getBoolean(2)))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    /** A version of the schema, and whether the database got there. */
    public record Migration(String version, boolean succeeded) {}

    /** The database's name for itself, e.g. {@code PostgreSQL}. */
    public static String product(DataSource dataSource) {
        return new JdbcTemplate(dataSource)
                .execute((ConnectionCallback<String>) c -> c.getMetaData().getDatabaseProductName());
    }

    private static boolean readable(JdbcTemplate jdbc, String table) {
        try {
            jdbc.execute("SELECT 1 FROM " + table + " WHERE 1 = 0");
            return true;
        } catch (BadSqlGrammarException e) {
            return false;
        }
    }
}
