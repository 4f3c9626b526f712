package org.paraph.evidence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.paraph.evidence.ChainHead;
import org.paraph.evidence.JournalEntry;
import org.paraph.evidence.JournalEntry.Draft;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chain's newest link, which one transaction at a time can take hold of, on all nodes together. Thread-safe. */
record Chain(JdbcTemplate jdbc) {

    private static final int ONLY_ROW = 1;
    private static final String LOCK = """
            SELECT POSITION, HASH FROM PARAPH_JOURNAL_HEAD WHERE ID = ? FOR UPDATE""";
    private static final String INSERT = """
            INSERT INTO PARAPH_JOURNAL
            (POSITION, ID, AT, TYPE, ACTOR, SUBJECT, DETAILS, PREVIOUS_HASH, HASH) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = """
            UPDATE PARAPH_JOURNAL_HEAD SET POSITION = ?, HASH = ? WHERE ID = ?""";

    /** Three statements, whatever the number of entries; the lock is held until the transaction ends. */
    void append(List<Draft> drafts) {
        refuseAutoCommit();
        ChainHead head = locked();
        List<JournalEntry> entries = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            JournalEntry entry = draft.after(head);
            entries.add(entry);
            head = entry.asHead();
        }
        insert(entries);
        jdbc.update(MOVE, head.position(), head.hash(), ONLY_ROW);
    }

    /** A transaction of some other data source would let go of the lock at once: two nodes could fork the chain. */
    private void refuseAutoCommit() {
        if (Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Connection::getAutoCommit))) {
            throw new IllegalStateException(
                    "The current transaction is not one of the data source that holds Paraph's journal");
        }
    }

    private ChainHead locked() {
        return jdbc.query(LOCK, Chain::head, ONLY_ROW);
    }

    private static ChainHead head(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new IllegalStateException("PARAPH_JOURNAL_HEAD has lost its row: the journal cannot go on");
        }
        return new ChainHead(rows.getLong(1), rows.getString(2));
    }

    private void insert(List<JournalEntry> entries) {
        jdbc.batchUpdate(INSERT, entries, entries.size(), Chain::bind);
    }

    private static void bind(PreparedStatement insert, JournalEntry entry) throws SQLException {
        insert.setLong(1, entry.position());
        insert.setString(2, entry.id());
        insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(4, entry.type());
        insert.setString(5, entry.actor());
        insert.setString(6, entry.subject());
        insert.setString(7, entry.details());
        insert.setString(8, entry.previousHash());
        insert.setString(9, entry.hash());
    }
}
