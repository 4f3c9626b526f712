package org.paraph.evidence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

record JdbcRecords(JdbcClient jdbc) implements Records {

    private static final String INSERT = """
            INSERT INTO PARAPH_RECORD (ID, REQUEST_ID, CREATED_AT, DIGEST, BODY) VALUES (?, ?, ?, ?, ?)""";
    private static final String SELECT = "SELECT ID, REQUEST_ID, CREATED_AT, BODY, DIGEST FROM PARAPH_RECORD WHERE ";

    @Override
    public void store(TransactionRecord record) {
        try {
            jdbc.sql(INSERT)
                    .params(
                            record.id(),
                            record.request(),
                            record.createdAt().atOffset(ZoneOffset.UTC),
                            record.digest(),
                            record.json())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new DuplicateKeyException("There is a record for request " + record.request() + " already", e);
        }
    }

    @Override
    public Optional<TransactionRecord> find(String id) {
        return by("ID = ?", id);
    }

    @Override
    public Optional<TransactionRecord> ofRequest(String request) {
        return by("REQUEST_ID = ?", request);
    }

    private Optional<TransactionRecord> by(String condition, String value) {
        return jdbc.sql(SELECT + condition)
                .param(value)
                .query(JdbcRecords::record)
                .optional();
    }

    private static TransactionRecord record(ResultSet row, int number) throws SQLException {
        return new TransactionRecord(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5));
    }
}
