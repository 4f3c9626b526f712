package org.paraph.authentication.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Savepoint;
import org.paraph.authentication.ThrottleStore.TokenKey;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the row that is locked, when a person answers with a token for the first time. Whoever comes second waits for the
 * first one's transaction and finds the row made; a savepoint lets PostgreSQL go on after that.
 */
final class FirstHold {

    private static final String INSERT = "INSERT INTO PARAPH_THROTTLE (PERSON, TOKEN, IN_A_ROW) VALUES (?, ?, 0)";

    /** The class of SQL states that a duplicate key belongs to, on every database. */
    private static final String CONSTRAINT_VIOLATED = "23";

    private final JdbcTemplate jdbc;

    FirstHold(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether this transaction made the row, and with it holds it */
    boolean insert(TokenKey key) {
        return Boolean.TRUE.equals(jdbc.execute((Connection connection) -> insert(connection, key)));
    }

    private static boolean insert(Connection connection, TokenKey key) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, key.person());
            insert.setString(2, JdbcThrottleStore.token(key));
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            connection.rollback(before);
            if (e instanceof SQLIntegrityConstraintViolationException || duplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean duplicate(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(CONSTRAINT_VIOLATED);
    }
}
