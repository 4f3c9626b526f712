package org.paraph.evidence.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.paraph.Databases.Database;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalCheck;
import org.paraph.evidence.JournalEvent;
import org.paraph.evidence.JournalVerdict;
import org.paraph.evidence.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One node's evidence room, wired as its configuration wires it, on a pool of its own. */
final class Node implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-21T23:03:04.123456789Z");
    final JdbcClient jdbc;
    final Journal journal;
    final Records records;
    private final HikariDataSource pool;
    private final JdbcTransactionManager transactions;
    private final JournalCheck check;

    Node(Database database) {
        this(database.dataSource());
    }

    private Node(HikariDataSource pool) {
        this(pool, pool);
    }

    /** @param dataSource leads to the pool */
    Node(HikariDataSource pool, DataSource dataSource) {
        this.pool = pool;
        jdbc = JdbcClient.create(dataSource);
        transactions = new JdbcTransactionManager(dataSource);
        EvidenceJdbcConfiguration room = new EvidenceJdbcConfiguration();
        journal = room.paraphJournal(dataSource, transactions, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
        check = room.paraphJournalCheck(dataSource);
        records = room.paraphRecords(dataSource);
    }

    TransactionTemplate required() {
        return template(TransactionDefinition.PROPAGATION_REQUIRED);
    }

    TransactionTemplate requiresNew() {
        return template(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    TransactionTemplate nested() {
        return template(TransactionDefinition.PROPAGATION_NESTED);
    }

    void append(String subject) {
        journal.append(new JournalEvent(JournalEvent.Type.SIGNED, "émilie", subject, Map.of("level", 2)));
    }

    JournalVerdict verdict() {
        return check.check();
    }

    List<String> subjects() {
        return jdbc.sql("SELECT SUBJECT FROM PARAPH_JOURNAL ORDER BY POSITION")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        pool.close();
    }

    private TransactionTemplate template(int propagation) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }
}
