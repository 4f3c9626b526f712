package org.paraph.authentication.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraph.authentication.outofband.CodeStore;
import org.paraph.authentication.outofband.Occasions.Occasion;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sent codes in PARAPH_SENT_CODE. */
final class JdbcCodeStore implements CodeStore {

    private static final String INSERT = """
            INSERT INTO PARAPH_SENT_CODE
            (ID, PERSON, TOKEN_ID, CHALLENGE, USED_FOR, LANGUAGE, TITLE, REQUESTER, CREATED_AT, EXPIRES_AT, STATE, NEXT_AT,
            ATTEMPTS, LOOKS)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";
    private static final String NEWEST = """
            SELECT * FROM PARAPH_SENT_CODE WHERE PERSON = ? AND CHALLENGE = ?
            ORDER BY CREATED_AT DESC, ID FETCH FIRST 1 ROWS ONLY""";
    private static final String BEHIND = """
            SELECT CREATED_AT FROM PARAPH_SENT_CODE WHERE PERSON = ?
            ORDER BY CREATED_AT DESC OFFSET ? ROWS FETCH NEXT 1 ROWS ONLY""";
    private static final String WAITING = """
            SELECT ID FROM PARAPH_SENT_CODE WHERE STATE = 'OPEN' AND NEXT_AT <= ?
            ORDER BY NEXT_AT OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY""";
    private static final String CLAIM = """
            UPDATE PARAPH_SENT_CODE SET NEXT_AT = ?, ATTEMPTS = ATTEMPTS + 1
            WHERE ID = ? AND STATE = 'OPEN' AND NEXT_AT <= ?""";
    private static final String SETTLE =
            "UPDATE PARAPH_SENT_CODE SET STATE = ?, TITLE = NULL, REQUESTER = NULL WHERE ID = ?";

    private final JdbcTemplate jdbc;

    JdbcCodeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(SentCode code) {
        jdbc.update(
                INSERT,
                code.id(),
                code.person(),
                code.token(),
                code.challenge(),
                code.use().name(),
                code.language().toLanguageTag(),
                code.occasion() == null ? null : code.occasion().title(),
                code.occasion() == null ? null : code.occasion().requester(),
                utc(code.span().createdAt()),
                utc(code.span().expiresAt()),
                code.state().name(),
                utc(code.span().createdAt()),
                code.attempts());
    }

    @Override
    public Optional<SentCode> find(String id) {
        return jdbc.query("SELECT * FROM PARAPH_SENT_CODE WHERE ID = ?", JdbcCodeStore::code, id).stream()
                .findFirst();
    }

    @Override
    public Optional<SentCode> of(String person, String challenge) {
        return jdbc.query(NEWEST, JdbcCodeStore::code, person, challenge).stream()
                .findFirst();
    }

    @Override
    public Optional<Instant> madeBehind(String person, int newer) {
        return jdbc.query(BEHIND, (row, n) -> instant(row, "CREATED_AT"), person, newer).stream()
                .findFirst();
    }

    @Override
    public List<String> waiting(Instant now, int atMost) {
        return jdbc.queryForList(WAITING, String.class, utc(now), atMost);
    }

    @Override
    public boolean claim(String id, Instant now, Instant until) {
        return jdbc.update(CLAIM, utc(until), id, utc(now)) == 1;
    }

    @Override
    public void postpone(String id, Instant until) {
        jdbc.update("UPDATE PARAPH_SENT_CODE SET NEXT_AT = ? WHERE ID = ? AND STATE = 'OPEN'", utc(until), id);
    }

    @Override
    public void settle(String id, State state) {
        jdbc.update(SETTLE, state.name(), id);
    }

    @Override
    public boolean countLook(String id, int most) {
        return jdbc.update("UPDATE PARAPH_SENT_CODE SET LOOKS = LOOKS + 1 WHERE ID = ? AND LOOKS < ?", id, most) == 1;
    }

    @Override
    public int removeMadeBefore(Instant then) {
        return jdbc.update("DELETE FROM PARAPH_SENT_CODE WHERE CREATED_AT < ?", utc(then));
    }

    private static SentCode code(ResultSet row, int number) throws SQLException {
        String title = row.getString("TITLE");
        return new SentCode(
                row.getString("ID"),
                row.getString("PERSON"),
                row.getString("TOKEN_ID"),
                row.getString("CHALLENGE"),
                Use.valueOf(row.getString("USED_FOR")),
                Locale.forLanguageTag(row.getString("LANGUAGE")),
                title == null ? null : new Occasion(title, row.getString("REQUESTER")),
                new Span(instant(row, "CREATED_AT"), instant(row, "EXPIRES_AT")),
                State.valueOf(row.getString("STATE")),
                row.getInt("ATTEMPTS"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
