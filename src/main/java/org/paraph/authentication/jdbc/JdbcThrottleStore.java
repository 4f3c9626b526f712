package org.paraph.authentication.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.paraph.authentication.ThrottleStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.lang.Nullable;

/** Counts in PARAPH_THROTTLE, one row a person and token, and failures in PARAPH_FAILURE. */
final class JdbcThrottleStore implements ThrottleStore {

    private static final String PEEK =
            "SELECT IN_A_ROW, LOCKED_UNTIL FROM PARAPH_THROTTLE WHERE PERSON = ? AND TOKEN = ?";
    private static final String HOLD = PEEK + " FOR UPDATE";
    private static final String SAVE =
            "UPDATE PARAPH_THROTTLE SET IN_A_ROW = ?, LOCKED_UNTIL = ? WHERE PERSON = ? AND TOKEN = ?";
    private static final String FAIL = "INSERT INTO PARAPH_FAILURE (PERSON, TOKEN, AT) VALUES (?, ?, ?)";
    private static final String BEHIND = """
            SELECT AT FROM PARAPH_FAILURE WHERE PERSON = ? AND TOKEN = ?
            ORDER BY AT DESC OFFSET ? ROWS FETCH NEXT 1 ROWS ONLY""";
    private static final String REMOVE = "DELETE FROM PARAPH_FAILURE WHERE AT <= ?";

    private final JdbcTemplate jdbc;
    private final FirstHold firstHold;

    JdbcThrottleStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.firstHold = new FirstHold(jdbc);
    }

    /** Once a token has its row, this is one statement; before, the row is made first. */
    @Override
    public Tally hold(TokenKey key) {
        Transactions.demandOne();
        Optional<Tally> held = read(HOLD, key);
        if (held.isPresent()) {
            return held.get();
        }
        return firstHold.insert(key) ? Tally.CLEAR : read(HOLD, key).orElseThrow();
    }

    @Override
    public Tally peek(TokenKey key) {
        return read(PEEK, key).orElse(Tally.CLEAR);
    }

    @Override
    public void save(TokenKey key, Tally state) {
        jdbc.update(SAVE, state.inARow(), utc(state.lockedUntil()), key.person(), token(key));
    }

    @Override
    public void addFailure(TokenKey key, Instant at) {
        jdbc.update(FAIL, key.person(), token(key), utc(at));
    }

    @Override
    public Optional<Instant> failureBehind(TokenKey key, int newer) {
        return first(jdbc.query(BEHIND, (row, n) -> instant(row, "AT"), key.person(), token(key), newer));
    }

    @Override
    public int removeFailuresUntil(Instant instant) {
        return jdbc.update(REMOVE, utc(instant));
    }

    private Optional<Tally> read(String select, TokenKey key) {
        return first(jdbc.query(
                select,
                (row, n) -> new Tally(row.getInt("IN_A_ROW"), instant(row, "LOCKED_UNTIL")),
                key.person(),
                token(key)));
    }

    static String token(TokenKey key) {
        return key.token().key();
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
