package org.paraph.bench;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the register with records of years gone by. */
final class Records {

    private static final int BATCH = 1000;
    private static final String HASH = "0".repeat(64);

    private final JdbcTemplate jdbc;

    Records(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    void fillUpTo(long count) {
        long missing = count - jdbc.queryForObject("SELECT COUNT(*) FROM PARAPH_RECORD", Long.class);
        long position = jdbc.queryForObject("SELECT POSITION FROM PARAPH_JOURNAL_HEAD", Long.class);
        OffsetDateTime at = OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        for (long done = 0; done < missing; done += BATCH) {
            List<Object[]> requests = new ArrayList<>();
            List<Object[]> records = new ArrayList<>();
            List<Object[]> entries = new ArrayList<>();
            for (int i = 0; i < Math.min(BATCH, missing - done); i++) {
                String request = UUID.randomUUID().toString();
                String record = UUID.randomUUID().toString();
                requests.add(new Object[] {request, request, request, request, request, at, at, record, at});
                records.add(new Object[] {record, request, at, HASH, "{}".repeat(700)});
                entries.add(new Object[] {
                    ++position, UUID.randomUUID().toString(), at, request, "{}".repeat(200), HASH, HASH
                });
            }
            insert(requests, records, entries);
        }
        jdbc.update("UPDATE PARAPH_JOURNAL_HEAD SET POSITION = ?", position);
    }

    private void insert(List<Object[]> requests, List<Object[]> records, List<Object[]> entries) {
        jdbc.batchUpdate(
                "INSERT INTO PARAPH_REQUEST (ID, ACTIVITY_INSTANCE_ID, VISIT_ID, TASK_ID, PROCESS_KEY, PROCESS_VERSION,"
                        + " PROCESS_DEFINITION_ID, PROCESS_INSTANCE_ID, ACTIVITY_ID, PURPOSE, REQUESTER, ASSIGNEE, EXPECTED,"
                        + " LEVEL, ASSESSMENT, MANIFEST, CONTENT_DIGEST, CREATED_AT, STATUS, ENDED_AT, ENDED_BY, RECORD_ID, LEFT_AT)"
                        + " VALUES (?, ?, ?, ?, 'old', 1, 'old', ?, 'Approve', 'approval', 'bench-employee', 'bench-manager', 1,"
                        + " 2, '{}', '{}', '" + HASH + "', ?, 'SIGNED', ?, 'bench-manager', ?, ?)",
                requests);
        jdbc.batchUpdate(
                "INSERT INTO PARAPH_RECORD (ID, REQUEST_ID, CREATED_AT, DIGEST, BODY) VALUES (?, ?, ?, ?, ?)", records);
        jdbc.batchUpdate(
                "INSERT INTO PARAPH_JOURNAL (POSITION, ID, AT, TYPE, ACTOR, SUBJECT, DETAILS, PREVIOUS_HASH, HASH)"
                        + " VALUES (?, ?, ?, 'signed', 'bench-manager', ?, ?, ?, ?)",
                entries);
    }
}
