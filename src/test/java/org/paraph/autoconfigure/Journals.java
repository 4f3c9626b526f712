package org.paraph.autoconfigure;

import java.util.Map;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A host's journal on H2, written rightly and wrongly. */
final class Journals {

    private Journals() {}

    static void write(ConfigurableApplicationContext host, int entries) {
        new TransactionTemplate(host.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            for (int i = 0; i < entries; i++) {
                host.getBean(Journal.class)
                        .append(new JournalEvent(JournalEvent.Type.REMINDED, "system", "request", Map.of()));
            }
        });
    }

    /** As an administrator of the database could: without the triggers that refuse it. */
    static void tamper(ConfigurableApplicationContext host, String sql) {
        JdbcTemplate jdbc = host.getBean(JdbcTemplate.class);
        jdbc.queryForList(
                        "SELECT DISTINCT TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS WHERE EVENT_OBJECT_TABLE = 'PARAPH_JOURNAL'",
                        String.class)
                .forEach(trigger -> jdbc.execute("DROP TRIGGER " + trigger));
        jdbc.update(sql);
    }
}
