package org.paraph.authentication.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Token;
import org.paraph.authentication.enrolment.Token.State;
import org.paraph.authentication.enrolment.TokenStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tokens in PARAPH_TOKEN. */
final class JdbcTokenStore implements TokenStore {

    private static final String INSERT = """
            INSERT INTO PARAPH_TOKEN
            (ID, PERSON, TYPE, NAME, STATE, SECRET, KEY_ID, LAST_STEP, DETAILS, ISSUED_BY, CREATED_AT)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)""";
    private static final String SELECT = "SELECT * FROM PARAPH_TOKEN WHERE ";
    private static final String IN_ORDER = " ORDER BY CREATED_AT, ID";
    private static final String MOVE = """
            UPDATE PARAPH_TOKEN SET STATE = ?, REASON = ?,
            ENDED_AT = CASE WHEN ? = 'REVOKED' THEN CAST(? AS TIMESTAMP(6) WITH TIME ZONE) END,
            SECRET = CASE WHEN ? = 'REVOKED' THEN NULL ELSE SECRET END
            WHERE ID = ? AND STATE = ?""";
    private static final String USE = "UPDATE PARAPH_TOKEN SET LAST_USED_AT = ? WHERE ID = ? AND STATE = 'ACTIVE'";
    private static final String USE_STEP = """
            UPDATE PARAPH_TOKEN SET LAST_STEP = ?, LAST_USED_AT = ?
            WHERE ID = ? AND STATE = 'ACTIVE' AND LAST_STEP < ?""";
    private static final String SETTLE = """
            UPDATE PARAPH_TOKEN SET TYPE = ?, DETAILS = ?, SECRET = ?, KEY_ID = ?
            WHERE ID = ? AND STATE = 'PENDING'""";
    private static final String REMOVE_PENDING =
            "DELETE FROM PARAPH_TOKEN WHERE PERSON = ? AND TYPE = ? AND STATE = 'PENDING' AND ISSUED_BY = PERSON";

    private final JdbcTemplate jdbc;

    JdbcTokenStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Token token, Sealed sealed) {
        jdbc.update(
                INSERT,
                token.id(),
                token.person(),
                token.type().key(),
                token.name(),
                token.state().name(),
                sealed == null ? null : sealed.text(),
                sealed == null ? null : sealed.key(),
                TokenRows.text(token.details()),
                token.life().issuedBy(),
                utc(token.life().createdAt()));
    }

    @Override
    public Optional<Kept> find(String id) {
        return jdbc.query(SELECT + "ID = ?", TokenRows::kept, id).stream().findFirst();
    }

    @Override
    public List<Kept> active(String person, TokenType type) {
        return jdbc.query(
                SELECT + "PERSON = ? AND STATE = 'ACTIVE' AND TYPE = ?" + IN_ORDER,
                TokenRows::kept,
                person,
                type.key());
    }

    @Override
    public List<Token> of(String person) {
        return jdbc.query(SELECT + "PERSON = ?" + IN_ORDER, TokenRows::kept, person).stream()
                .map(Kept::token)
                .toList();
    }

    /** One state after the other: the update itself finds out whether the token stands there. */
    @Override
    public boolean move(String id, List<State> from, State to, Instant at, String reason) {
        return from.stream()
                .anyMatch(state ->
                        jdbc.update(MOVE, to.name(), reason, to.name(), utc(at), to.name(), id, state.name()) == 1);
    }

    @Override
    public boolean rename(String id, String name) {
        return jdbc.update("UPDATE PARAPH_TOKEN SET NAME = ? WHERE ID = ? AND STATE <> 'REVOKED'", name, id) == 1;
    }

    @Override
    public boolean use(String id, long step, Instant at) {
        return jdbc.update(USE_STEP, step, utc(at), id, step) == 1;
    }

    @Override
    public boolean use(String id, Instant at) {
        return jdbc.update(USE, utc(at), id) == 1;
    }

    @Override
    public boolean settle(Token token, Sealed sealed) {
        return jdbc.update(
                        SETTLE,
                        token.type().key(),
                        TokenRows.text(token.details()),
                        sealed.text(),
                        sealed.key(),
                        token.id())
                == 1;
    }

    @Override
    public void reseal(String id, Sealed sealed) {
        jdbc.update(
                "UPDATE PARAPH_TOKEN SET SECRET = ?, KEY_ID = ? WHERE ID = ? AND SECRET IS NOT NULL",
                sealed.text(),
                sealed.key(),
                id);
    }

    @Override
    public int removePending(String person, TokenType type) {
        return jdbc.update(REMOVE_PENDING, person, type.key());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
