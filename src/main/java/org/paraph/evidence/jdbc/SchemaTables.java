package org.paraph.evidence.jdbc;

import java.util.List;
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
            "PARAPH_CHALLENGE",
            "PARAPH_THROTTLE",
            "PARAPH_FAILURE",
            "PARAPH_REQUEST",
            "PARAPH_MAIL");

    private SchemaTables() {}

    /** Those that this data source cannot read, in the order of creation. */
    public static List<String> missing(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return ALL.stream().filter(table -> !readable(jdbc, table)).toList();
    }

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
