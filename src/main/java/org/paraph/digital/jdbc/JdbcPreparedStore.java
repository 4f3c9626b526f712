package org.paraph.digital.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.paraph.ades.Pdf;
import org.paraph.digital.Prepared;
import org.paraph.digital.PreparedStore;
import org.paraph.digital.Strand;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link PreparedStore} on PARAPH_PREPARED. */
final class JdbcPreparedStore implements PreparedStore {

    private static final String COLUMNS =
            "CHALLENGE, PERSON, REQUEST_ID, CREDENTIAL, PROCESS_INSTANCE_ID, PART, ORIGIN,"
                    + " VERSION, FILE_NAME, SIGNED_AT, REASON, SHOWN, EXPIRES_AT, BYTES";

    private final JdbcTemplate jdbc;

    JdbcPreparedStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Prepared it) {
        jdbc.update(
                "INSERT INTO PARAPH_PREPARED (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                it.challenge(),
                it.person(),
                it.request(),
                it.credential(),
                it.strand().processInstance(),
                it.strand().part(),
                it.strand().origin(),
                it.version(),
                it.fileName(),
                utc(it.at()),
                it.reason(),
                it.shown().isEmpty() ? null : String.join("\n", it.shown()),
                utc(it.expiresAt()),
                it.original().map(Pdf::bytes).orElse(null));
    }

    @Override
    public Optional<Prepared> find(String challenge) {
        return jdbc
                .query(
                        "SELECT " + COLUMNS + " FROM PARAPH_PREPARED WHERE CHALLENGE = ?",
                        JdbcPreparedStore::read,
                        challenge)
                .stream()
                .findFirst();
    }

    @Override
    public void remove(String challenge) {
        jdbc.update("DELETE FROM PARAPH_PREPARED WHERE CHALLENGE = ?", challenge);
    }

    @Override
    public int removeExpiredBefore(Instant instant) {
        return jdbc.update("DELETE FROM PARAPH_PREPARED WHERE EXPIRES_AT < ?", utc(instant));
    }

    private static Prepared read(ResultSet row, int number) throws SQLException {
        return new Prepared(
                row.getString("CHALLENGE"),
                row.getString("PERSON"),
                row.getString("REQUEST_ID"),
                row.getString("CREDENTIAL"),
                new Strand(row.getString("PROCESS_INSTANCE_ID"), row.getString("PART"), row.getString("ORIGIN")),
                row.getInt("VERSION"),
                row.getString("FILE_NAME"),
                Optional.ofNullable(row.getBytes("BYTES")).map(Pdf::of),
                instant(row, "SIGNED_AT"),
                row.getString("REASON"),
                lines(row.getString("SHOWN")),
                instant(row, "EXPIRES_AT"));
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
