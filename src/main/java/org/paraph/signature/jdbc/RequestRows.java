package org.paraph.signature.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Purpose;
import org.paraph.signature.Place;
import org.paraph.signature.RequestStatus;
import org.paraph.signature.SignatureRequest;

/** Between the rows of PARAPH_REQUEST and the record that the room works with. */
final class RequestRows {

    static final String COLUMNS =
            "ID, PROCESS_KEY, PROCESS_VERSION, PROCESS_DEFINITION_ID, PROCESS_INSTANCE_ID, BUSINESS_KEY,"
                    + " ACTIVITY_ID, ACTIVITY_INSTANCE_ID, VISIT_ID, TASK_ID, PURPOSE, REQUESTER, ASSIGNEE, DUE_AT, LEVEL, ASSESSMENT,"
                    + " MANIFEST, CONTENT_DIGEST, CREATED_AT, STATUS, ENDED_AT, ENDED_BY, RECORD_ID";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private RequestRows() {}

    static SignatureRequest read(ResultSet row, int number) throws SQLException {
        return new SignatureRequest(
                row.getString("ID"),
                place(row),
                row.getString("TASK_ID"),
                Purpose.of(row.getString("PURPOSE")).orElseThrow(),
                row.getString("REQUESTER"),
                row.getString("ASSIGNEE"),
                instant(row, "DUE_AT"),
                AssuranceLevel.of(row.getInt("LEVEL")).orElseThrow(),
                assessment(row.getString("ASSESSMENT")),
                row.getString("MANIFEST"),
                row.getString("CONTENT_DIGEST"),
                instant(row, "CREATED_AT"),
                RequestStatus.valueOf(row.getString("STATUS")),
                end(row));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("PROCESS_KEY"),
                row.getInt("PROCESS_VERSION"),
                row.getString("PROCESS_DEFINITION_ID"),
                row.getString("PROCESS_INSTANCE_ID"),
                row.getString("BUSINESS_KEY"),
                row.getString("ACTIVITY_ID"),
                row.getString("ACTIVITY_INSTANCE_ID"),
                row.getString("VISIT_ID"));
    }

    private static SignatureRequest.End end(ResultSet row) throws SQLException {
        Instant at = instant(row, "ENDED_AT");
        return at == null ? null : new SignatureRequest.End(at, row.getString("ENDED_BY"), row.getString("RECORD_ID"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Map<String, Object> assessment(String json) {
        try {
            return JSON.readValue(json, MEMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PARAPH_REQUEST.ASSESSMENT is not what was written", e);
        }
    }

    static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
