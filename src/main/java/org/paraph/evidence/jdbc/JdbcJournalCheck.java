package org.paraph.evidence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.paraph.evidence.ChainHead;
import org.paraph.evidence.ChainWalk;
import org.paraph.evidence.JournalCheck;
import org.paraph.evidence.JournalEntry;
import org.paraph.evidence.JournalVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks along the chain page by page, since a driver may hold a whole result in memory. Entries appended meanwhile are
 * left for the next check: where to stop is read first, in one statement, which sees head and entries at one moment.
 */
record JdbcJournalCheck(JdbcClient jdbc) implements JournalCheck {

    private static final String END = """
            SELECT H.POSITION, H.HASH, (SELECT COALESCE(MAX(POSITION), 0) FROM PARAPH_JOURNAL) AS NEWEST
            FROM PARAPH_JOURNAL_HEAD H WHERE H.ID = 1""";
    private static final String NEXT = """
            SELECT POSITION, ID, AT, TYPE, ACTOR, SUBJECT, DETAILS, PREVIOUS_HASH, HASH FROM PARAPH_JOURNAL
            WHERE POSITION > ? AND POSITION <= ? ORDER BY POSITION FETCH FIRST 1000 ROWS ONLY""";

    private static final JournalVerdict HEADLESS = new JournalVerdict.Broken(0, "head");

    private record End(ChainHead head, long newest) {}

    @Override
    public JournalVerdict check() {
        return whereItEnds().map(this::check).orElse(HEADLESS);
    }

    @Override
    public JournalVerdict newest() {
        return whereItEnds().map(this::newest).orElse(HEADLESS);
    }

    private JournalVerdict check(End end) {
        ChainWalk walk = new ChainWalk();
        List<JournalEntry> page = after(0, end.newest);
        while (!page.isEmpty() && page.stream().allMatch(walk::step)) {
            page = after(walk.position(), end.newest);
        }
        return walk.end(end.head);
    }

    private JournalVerdict newest(End end) {
        List<JournalEntry> entries = after(end.newest - 1, end.newest);
        ChainWalk walk = entries.isEmpty() ? new ChainWalk() : ChainWalk.upTo(entries.get(0));
        entries.forEach(walk::step);
        return walk.end(end.head);
    }

    private Optional<End> whereItEnds() {
        return jdbc.sql(END).query(JdbcJournalCheck::end).optional();
    }

    private List<JournalEntry> after(long position, long newest) {
        return jdbc.sql(NEXT)
                .params(position, newest)
                .query(JdbcJournalCheck::entry)
                .list();
    }

    private static End end(ResultSet row, int number) throws SQLException {
        return new End(new ChainHead(row.getLong(1), row.getString(2)), row.getLong(3));
    }

    private static JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
