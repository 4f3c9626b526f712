package org.paraph.evidence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.paraph.evidence.JournalVerdict;
import org.paraph.evidence.JournalVerdict.Broken;
import org.paraph.evidence.JournalVerdict.Intact;
import org.paraph.evidence.LastVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link LastVerdict} as the only row of PARAPH_JOURNAL_CHECK. FINDING is null when the journal is intact. */
record JdbcLastVerdict(JdbcClient jdbc) implements LastVerdict {

    private static final String UPDATE =
            "UPDATE PARAPH_JOURNAL_CHECK SET AT = ?, POSITION = ?, HEAD = ?, FINDING = ? WHERE ID = 1";
    private static final String INSERT =
            "INSERT INTO PARAPH_JOURNAL_CHECK (AT, POSITION, HEAD, FINDING, ID) VALUES (?, ?, ?, ?, 1)";
    private static final String SELECT = "SELECT AT, POSITION, HEAD, FINDING FROM PARAPH_JOURNAL_CHECK WHERE ID = 1";

    @Override
    public void keep(Instant at, JournalVerdict verdict) {
        if (write(UPDATE, at, verdict) == 0) {
            write(INSERT, at, verdict);
        }
    }

    @Override
    public Optional<Kept> last() {
        return jdbc.sql(SELECT).query(JdbcLastVerdict::kept).optional();
    }

    private int write(String sql, Instant at, JournalVerdict verdict) {
        OffsetDateTime time = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        JdbcClient.StatementSpec row = jdbc.sql(sql).param(time);
        row = verdict instanceof Broken broken
                ? row.param(broken.position()).param(null).param(broken.finding())
                : row.param(((Intact) verdict).entries())
                        .param(((Intact) verdict).head())
                        .param(null);
        return row.update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        String finding = row.getString(4);
        return new Kept(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                finding == null ? new Intact(row.getLong(2), row.getString(3)) : new Broken(row.getLong(2), finding));
    }
}
