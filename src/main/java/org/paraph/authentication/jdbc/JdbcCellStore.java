package org.paraph.authentication.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraph.authentication.lookup.CellStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cells in PARAPH_TOKEN_CELL. */
final class JdbcCellStore implements CellStore {

    private static final String INSERT = "INSERT INTO PARAPH_TOKEN_CELL (TOKEN_ID, CELL, HASH) VALUES (?, ?, ?)";
    private static final String ASKED = """
            SELECT TOKEN_ID, CELL, HASH, USED_AT FROM PARAPH_TOKEN_CELL
            WHERE TOKEN_ID IN (%s) AND (USED_AT IS NULL OR USED_AT > ?)
            ORDER BY HASH FETCH FIRST 1 ROWS ONLY""";
    private static final String USE =
            "UPDATE PARAPH_TOKEN_CELL SET USED_AT = ? WHERE TOKEN_ID = ? AND CELL = ? AND USED_AT IS NULL";

    private final JdbcTemplate jdbc;

    JdbcCellStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String token, Map<String, String> hashes) {
        List<Object[]> rows = hashes.entrySet().stream()
                .map(cell -> new Object[] {token, cell.getKey(), cell.getValue()})
                .toList();
        jdbc.batchUpdate(INSERT, rows);
    }

    @Override
    public Optional<Cell> askedAt(Instant instant, List<String> tokens) {
        Object[] values = new Object[tokens.size() + 1];
        tokens.toArray(values);
        values[tokens.size()] = utc(instant);
        return jdbc
                .query(
                        ASKED.formatted(String.join(", ", Collections.nCopies(tokens.size(), "?"))),
                        (row, number) -> new Cell(
                                row.getString("TOKEN_ID"),
                                row.getString("CELL"),
                                row.getString("HASH"),
                                row.getObject("USED_AT", OffsetDateTime.class) != null),
                        values)
                .stream()
                .findFirst();
    }

    @Override
    public boolean use(Cell cell, Instant at) {
        return jdbc.update(USE, utc(at), cell.token(), cell.name()) == 1;
    }

    @Override
    public void remove(String token) {
        jdbc.update("DELETE FROM PARAPH_TOKEN_CELL WHERE TOKEN_ID = ?", token);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
