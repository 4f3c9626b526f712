package org.paraph.authentication.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Token;
import org.paraph.authentication.enrolment.TokenStore.Kept;
import org.paraph.authentication.enrolment.TokenStore.Sealed;
import org.springframework.lang.Nullable;

/** Reads rows of PARAPH_TOKEN; writes and reads the column DETAILS. */
final class TokenRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private TokenRows() {}

    static Kept kept(ResultSet row, int number) throws SQLException {
        Token.Life life = new Token.Life(
                row.getString("ISSUED_BY"),
                instant(row, "CREATED_AT"),
                instant(row, "LAST_USED_AT"),
                instant(row, "ENDED_AT"),
                row.getString("REASON"));
        Token token = new Token(
                row.getString("ID"),
                row.getString("PERSON"),
                TokenType.of(row.getString("TYPE")).orElseThrow(),
                row.getString("NAME"),
                Token.State.valueOf(row.getString("STATE")),
                life,
                details(row.getString("DETAILS")));
        String secret = row.getString("SECRET");
        Sealed sealed = secret == null ? null : new Sealed(row.getString("KEY_ID"), secret);
        return new Kept(token, sealed, row.getLong("LAST_STEP"));
    }

    static String text(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of a token cannot be written", e);
        }
    }

    private static Map<String, String> details(String text) {
        try {
            return JSON.readValue(text, DETAILS);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("The details of a token in the register are not JSON", notOurs);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
