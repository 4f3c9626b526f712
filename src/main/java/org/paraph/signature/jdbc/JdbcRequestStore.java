package org.paraph.signature.jdbc;

import static org.paraph.signature.jdbc.RequestRows.COLUMNS;
import static org.paraph.signature.jdbc.RequestRows.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paraph.content.CanonicalJson;
import org.paraph.signature.Place;
import org.paraph.signature.RequestStatus;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SignatureRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link RequestStore} on PARAPH_REQUEST. */
final class JdbcRequestStore implements RequestStore {

    private static final String SELECT = "SELECT " + COLUMNS + " FROM PARAPH_REQUEST WHERE ";
    private static final String NEWEST_VISIT =
            "VISIT_ID = (SELECT VISIT_ID FROM PARAPH_REQUEST WHERE PROCESS_INSTANCE_ID = ?"
                    + " AND ACTIVITY_ID = ? ORDER BY CREATED_AT DESC, ID DESC FETCH FIRST 1 ROWS ONLY)";

    private final JdbcTemplate jdbc;

    JdbcRequestStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(SignatureRequest it, int expected) {
        Place place = it.place();
        jdbc.update(
                "INSERT INTO PARAPH_REQUEST (ID, PROCESS_KEY, PROCESS_VERSION, PROCESS_DEFINITION_ID, PROCESS_INSTANCE_ID,"
                        + " BUSINESS_KEY, ACTIVITY_ID, ACTIVITY_INSTANCE_ID, VISIT_ID, TASK_ID, PURPOSE, REQUESTER, ASSIGNEE,"
                        + " DUE_AT, LEVEL, ASSESSMENT, MANIFEST, CONTENT_DIGEST, CREATED_AT, STATUS, EXPECTED)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                it.id(),
                place.processKey(),
                place.processVersion(),
                place.processDefinition(),
                place.processInstance(),
                place.businessKey(),
                place.activity(),
                place.activityInstance(),
                place.visit(),
                it.task(),
                it.purpose().key(),
                it.requester(),
                it.assignee(),
                time(it.due()),
                it.level().number(),
                CanonicalJson.write(it.assessment()),
                it.manifest(),
                it.contentDigest(),
                time(it.createdAt()),
                it.status().name(),
                expected);
    }

    @Override
    public Optional<SignatureRequest> find(String id) {
        return one("ID = ?", id);
    }

    @Override
    public Optional<SignatureRequest> byActivityInstance(String activityInstance) {
        return one("ACTIVITY_INSTANCE_ID = ?", activityInstance);
    }

    @Override
    public Optional<SignatureRequest> byTask(String task) {
        return one("TASK_ID = ? ORDER BY CREATED_AT DESC, ID DESC FETCH FIRST 1 ROWS ONLY", task);
    }

    @Override
    public List<SignatureRequest> newestVisit(String processInstance, String activity) {
        return list(NEWEST_VISIT + " ORDER BY CREATED_AT, ID", processInstance, activity);
    }

    @Override
    public List<SignatureRequest> requestedBy(String person, int limit) {
        return list("REQUESTER = ? ORDER BY CREATED_AT DESC, ID DESC FETCH FIRST ? ROWS ONLY", person, limit);
    }

    @Override
    public List<SignatureRequest> ofProcess(String processInstance) {
        return list("PROCESS_INSTANCE_ID = ? ORDER BY CREATED_AT, ID", processInstance);
    }

    /** Made distinct here: a database that sorts one or two rows takes three times as long to find them. */
    @Override
    public List<String> signers(String processInstance) {
        return jdbc
                .queryForList(
                        "SELECT ENDED_BY FROM PARAPH_REQUEST WHERE PROCESS_INSTANCE_ID = ? AND STATUS = 'SIGNED'",
                        String.class,
                        processInstance)
                .stream()
                .distinct()
                .toList();
    }

    @Override
    public boolean refreeze(SignatureRequest it) {
        return jdbc.update(
                        "UPDATE PARAPH_REQUEST SET LEVEL = ?, ASSESSMENT = ?, MANIFEST = ?, CONTENT_DIGEST = ?, TASK_ID = ?,"
                                + " ASSIGNEE = ?, DUE_AT = ? WHERE ID = ? AND STATUS = 'OPEN'",
                        it.level().number(),
                        CanonicalJson.write(it.assessment()),
                        it.manifest(),
                        it.contentDigest(),
                        it.task(),
                        it.assignee(),
                        time(it.due()),
                        it.id())
                == 1;
    }

    @Override
    public boolean end(String id, RequestStatus status, SignatureRequest.End end) {
        return jdbc.update(
                        "UPDATE PARAPH_REQUEST SET STATUS = ?, ENDED_AT = ?, ENDED_BY = ?, RECORD_ID = ?,"
                                + " LEFT_AT = CASE WHEN VISIT_ID = ACTIVITY_INSTANCE_ID"
                                + " THEN CAST(? AS TIMESTAMP(6) WITH TIME ZONE) ELSE LEFT_AT END"
                                + " WHERE ID = ? AND STATUS = 'OPEN'",
                        status.name(),
                        time(end.at()),
                        end.by(),
                        end.record(),
                        status.isAnswer() ? time(end.at()) : null,
                        id)
                == 1;
    }

    @Override
    public boolean leave(String activityInstance, Instant at) {
        return jdbc.update(
                        "UPDATE PARAPH_REQUEST SET LEFT_AT = CASE WHEN VISIT_ID = ACTIVITY_INSTANCE_ID"
                                + " THEN CAST(? AS TIMESTAMP(6) WITH TIME ZONE) ELSE LEFT_AT END"
                                + " WHERE ACTIVITY_INSTANCE_ID = ? AND STATUS IN ('SIGNED', 'DECLINED')",
                        time(at),
                        activityInstance)
                == 1;
    }

    @Override
    public void leaveVisit(String visit, Instant at) {
        jdbc.update("UPDATE PARAPH_REQUEST SET LEFT_AT = ? WHERE VISIT_ID = ?", time(at), visit);
    }

    @Override
    public Count count(String visit) {
        return jdbc.queryForObject(
                "SELECT SUM(CASE WHEN STATUS IN ('SIGNED', 'DECLINED') THEN 1 ELSE 0 END) AS ANSWERED,"
                        + " SUM(CASE WHEN STATUS = 'DECLINED' THEN 1 ELSE 0 END) AS REFUSED, MAX(EXPECTED) AS ASKED FROM PARAPH_REQUEST WHERE VISIT_ID = ?",
                (row, number) -> new Count(row.getInt("ANSWERED"), row.getInt("REFUSED"), row.getInt("ASKED")),
                visit);
    }

    @Override
    public boolean newestVisitLeft(String processInstance, String activity) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM PARAPH_REQUEST WHERE " + NEWEST_VISIT + " AND LEFT_AT IS NOT NULL",
                        Integer.class,
                        processInstance,
                        activity)
                .isEmpty();
    }

    private Optional<SignatureRequest> one(String condition, Object... values) {
        return list(condition, values).stream().findFirst();
    }

    private List<SignatureRequest> list(String condition, Object... values) {
        return jdbc.query(SELECT + condition, RequestRows::read, values);
    }
}
