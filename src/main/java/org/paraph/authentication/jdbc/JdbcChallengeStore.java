package org.paraph.authentication.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.paraph.authentication.Binding;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.ChallengeStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** Challenges in PARAPH_CHALLENGE. */
final class JdbcChallengeStore implements ChallengeStore {

    private static final String INSERT = """
            INSERT INTO PARAPH_CHALLENGE
            (ID, PERSON, REQUEST_ID, CONTENT_DIGEST, PURPOSE, METHOD, ISSUED_AT, EXPIRES_AT)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String BURN = "UPDATE PARAPH_CHALLENGE SET USED_AT = ? WHERE ID = ? AND USED_AT IS NULL";
    private static final String REMOVE = "DELETE FROM PARAPH_CHALLENGE WHERE EXPIRES_AT < ?";

    /** Read back from the burning update itself, which saves a select. PostgreSQL quotes them, so they are lower-case. */
    private static final String[] BURNT = {
        "person", "request_id", "content_digest", "purpose", "method", "issued_at", "expires_at"
    };

    private final JdbcTemplate jdbc;

    JdbcChallengeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Challenge challenge) {
        Binding binding = challenge.binding();
        jdbc.update(
                INSERT,
                challenge.id(),
                binding.person(),
                binding.request(),
                binding.contentDigest(),
                binding.purpose(),
                binding.method(),
                utc(challenge.issuedAt()),
                utc(challenge.expiresAt()));
    }

    @Override
    public Optional<Challenge> burn(String id, Instant at) {
        Transactions.demandOne();
        PreparedStatementCreator burning = connection -> connection.prepareStatement(BURN, BURNT);
        return jdbc.execute(burning, update -> {
            update.setObject(1, utc(at));
            update.setString(2, id);
            return update.executeUpdate() == 1 ? Optional.of(burnt(id, update)) : Optional.empty();
        });
    }

    @Override
    public int removeExpiredBefore(Instant instant) {
        return jdbc.update(REMOVE, utc(instant));
    }

    private static Challenge burnt(String id, PreparedStatement update) throws SQLException {
        try (ResultSet row = update.getGeneratedKeys()) {
            row.next();
            Binding binding = new Binding(
                    row.getString("person"),
                    row.getString("request_id"),
                    row.getString("content_digest"),
                    row.getString("purpose"),
                    row.getString("method"));
            return new Challenge(id, binding, instant(row, "issued_at"), instant(row, "expires_at"));
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
