package org.paraph.digital.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.paraph.ades.Pdf;
import org.paraph.digital.SignedDocument;
import org.paraph.digital.SignedDocuments;
import org.paraph.digital.Strand;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link SignedDocuments} on PARAPH_SIGNED_DOCUMENT. */
final class JdbcSignedDocuments implements SignedDocuments {

    private static final String COLUMNS =
            "ID, PROCESS_INSTANCE_ID, PART, ORIGIN, VERSION, RECORD_ID, FILE_NAME, HAS_PLACES, SHA256, MADE_AT, BYTES";

    private final JdbcTemplate jdbc;

    JdbcSignedDocuments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SignedDocument> newest(Strand it) {
        return list(
                        "PROCESS_INSTANCE_ID = ? AND PART = ? AND ORIGIN = ? ORDER BY VERSION DESC FETCH NEXT 1 ROWS ONLY",
                        it.processInstance(),
                        it.part(),
                        it.origin())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<SignedDocument> ofRecord(String record) {
        return list("RECORD_ID = ?", record).stream().findFirst();
    }

    @Override
    public List<SignedDocument> ofProcess(String processInstance) {
        return list(
                "PROCESS_INSTANCE_ID = ? AND VERSION = (SELECT MAX(N.VERSION) FROM PARAPH_SIGNED_DOCUMENT N"
                        + " WHERE N.PROCESS_INSTANCE_ID = D.PROCESS_INSTANCE_ID AND N.PART = D.PART AND N.ORIGIN = D.ORIGIN)"
                        + " ORDER BY MADE_AT, ID",
                processInstance);
    }

    /** Of two that write the same version at once, the second waits for the first one's transaction and writes nothing. */
    @Override
    public boolean add(SignedDocument it) {
        if (newest(it.strand()).map(SignedDocument::version).orElse(0) != it.version() - 1) {
            return false;
        }
        return jdbc.update(
                        "INSERT INTO PARAPH_SIGNED_DOCUMENT (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        it.id(),
                        it.strand().processInstance(),
                        it.strand().part(),
                        it.strand().origin(),
                        it.version(),
                        it.record(),
                        it.fileName(),
                        it.hasPlaces(),
                        it.sha256(),
                        it.madeAt().atOffset(ZoneOffset.UTC),
                        it.pdf().bytes())
                == 1;
    }

    private List<SignedDocument> list(String condition, Object... values) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM PARAPH_SIGNED_DOCUMENT D WHERE " + condition,
                JdbcSignedDocuments::read,
                values);
    }

    private static SignedDocument read(ResultSet row, int number) throws SQLException {
        return new SignedDocument(
                row.getString("ID"),
                new Strand(row.getString("PROCESS_INSTANCE_ID"), row.getString("PART"), row.getString("ORIGIN")),
                row.getInt("VERSION"),
                row.getString("RECORD_ID"),
                row.getString("FILE_NAME"),
                row.getBoolean("HAS_PLACES"),
                row.getString("SHA256"),
                row.getObject("MADE_AT", OffsetDateTime.class).toInstant(),
                Pdf.of(row.getBytes("BYTES")));
    }
}
