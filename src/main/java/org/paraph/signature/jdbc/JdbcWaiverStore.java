package org.paraph.signature.jdbc;

import static org.paraph.signature.jdbc.RequestRows.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.signature.Waiver;
import org.paraph.signature.WaiverStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link WaiverStore} on PARAPH_WAIVER. */
final class JdbcWaiverStore implements WaiverStore {

    private static final String COLUMNS =
            "ID, REQUEST_ID, PERSON, CONTENT_DIGEST, FROM_LEVEL, TO_LEVEL, REASON, APPROVER,"
                    + " ASKED_AT, VALID_UNTIL, DIGEST, PROCESS_INSTANCE_ID";

    private final JdbcTemplate jdbc;

    JdbcWaiverStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(Waiver it) {
        jdbc.update(
                "INSERT INTO PARAPH_WAIVER (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                it.id(),
                it.request(),
                it.person(),
                it.contentDigest(),
                it.from().number(),
                it.to().number(),
                it.reason(),
                it.approver(),
                time(it.askedAt()),
                time(it.until()),
                it.digest(),
                it.process());
    }

    @Override
    public boolean started(String id, String process) {
        return jdbc.update(
                        "UPDATE PARAPH_WAIVER SET PROCESS_INSTANCE_ID = ? WHERE ID = ? AND PROCESS_INSTANCE_ID IS NULL",
                        process,
                        id)
                == 1;
    }

    @Override
    public Optional<Waiver> find(String id) {
        return list("ID = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Waiver> ofProcess(String processInstance) {
        return list("PROCESS_INSTANCE_ID = ?", processInstance).stream().findFirst();
    }

    @Override
    public List<Waiver> unused(String request, String person) {
        return list(
                "REQUEST_ID = ? AND PERSON = ? AND USED_AT IS NULL ORDER BY ASKED_AT DESC, ID DESC", request, person);
    }

    @Override
    public boolean use(String id, String record, Instant at) {
        return jdbc.update(
                        "UPDATE PARAPH_WAIVER SET USED_AT = ?, RECORD_ID = ? WHERE ID = ? AND USED_AT IS NULL",
                        time(at),
                        record,
                        id)
                == 1;
    }

    private List<Waiver> list(String condition, Object... values) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM PARAPH_WAIVER WHERE " + condition, JdbcWaiverStore::read, values);
    }

    private static Waiver read(ResultSet row, int number) throws SQLException {
        return new Waiver(
                row.getString("ID"),
                row.getString("REQUEST_ID"),
                row.getString("PERSON"),
                row.getString("CONTENT_DIGEST"),
                AssuranceLevel.of(row.getInt("FROM_LEVEL")).orElseThrow(),
                AssuranceLevel.of(row.getInt("TO_LEVEL")).orElseThrow(),
                row.getString("REASON"),
                row.getString("APPROVER"),
                row.getObject("ASKED_AT", OffsetDateTime.class).toInstant(),
                row.getObject("VALID_UNTIL", OffsetDateTime.class).toInstant(),
                row.getString("DIGEST"),
                row.getString("PROCESS_INSTANCE_ID"));
    }
}
