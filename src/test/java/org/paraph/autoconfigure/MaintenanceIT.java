package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily job and what the health endpoint says before and after, in a host without Paraph's processes for people. */
class MaintenanceIT {

    @TempDir
    Path folder;

    @Test
    void whenADayPasses_thenOldMailIsGoneAndATamperedJournalIsFound() {
        try (ConfigurableApplicationContext host =
                HostApplication.start(true, Databases.emptyH2File(folder), Map.of())) {
            JdbcTemplate jdbc = host.getBean(JdbcTemplate.class);
            assertThat(processes(host)).containsExactlyInAnyOrder("paraph-maintenance", "paraph-notification");
            write(host, 3);
            mail(jdbc, "old", 31);
            mail(jdbc, "new", 29);

            maintain(host);

            assertThat(jdbc.queryForList("SELECT ID FROM PARAPH_MAIL", String.class))
                    .containsExactly("new");
            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.UP);
            assertThat(health(host, "Journal").getDetails()).containsKeys("newest", "whole", "checkedAt");

            tamper(jdbc, "UPDATE PARAPH_JOURNAL SET ACTOR = 'mallory' WHERE POSITION = 1");
            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.UP);
            maintain(host);
            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(host, "Journal").getDetails()).containsEntry("whole", "altered at position 1");
        }
    }

    @Test
    void whenTheNewestEntryIsGone_thenHealthSaysSoAtOnce() {
        try (ConfigurableApplicationContext host =
                HostApplication.start(true, Databases.emptyH2File(folder), Map.of())) {
            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.UP);
            write(host, 2);
            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.UP);

            tamper(host.getBean(JdbcTemplate.class), "DELETE FROM PARAPH_JOURNAL WHERE POSITION = 2");

            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(host, "Journal").getDetails()).containsEntry("newest", "missing at position 2");
        }
    }

    @Test
    void whenATableIsGone_thenTheSchemaIsDown() {
        try (ConfigurableApplicationContext host =
                HostApplication.start(true, Databases.emptyH2File(folder), Map.of())) {
            assertThat(health(host, "Schema").getStatus()).isEqualTo(Status.UP);
            assertThat(health(host, "Schema").getDetails()).containsEntry("version", "2");

            host.getBean(JdbcTemplate.class).execute("DROP TABLE PARAPH_MAIL");

            assertThat(health(host, "Schema").getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(host, "Schema").getDetails().get("missing")).hasToString("[PARAPH_MAIL]");
        }
    }

    private static Health health(ConfigurableApplicationContext host, String what) {
        return host.getBean("paraph" + what + "HealthIndicator", HealthIndicator.class)
                .health();
    }

    private static java.util.List<String> processes(ConfigurableApplicationContext host) {
        return host.getBean(RepositoryService.class).createProcessDefinitionQuery().list().stream()
                .map(definition -> definition.getKey())
                .toList();
    }

    /** First the timer, which plans its next run as well, then the step behind it. */
    private static void maintain(ConfigurableApplicationContext host) {
        ManagementService management = host.getBean(ManagementService.class);
        management.executeJob(
                management.createJobQuery().timers().singleResult().getId());
        management.executeJob(
                management.createJobQuery().messages().singleResult().getId());
        assertThat(management.createJobQuery().timers().count()).isEqualTo(1);
    }

    private static void write(ConfigurableApplicationContext host, int entries) {
        new TransactionTemplate(host.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            for (int i = 0; i < entries; i++) {
                host.getBean(Journal.class)
                        .append(new JournalEvent(JournalEvent.Type.REMINDED, "system", "request", Map.of()));
            }
        });
    }

    private static void mail(JdbcTemplate jdbc, String id, int days) {
        OffsetDateTime then =
                Clock.systemUTC().instant().atOffset(ZoneOffset.UTC).minusDays(days);
        jdbc.update(
                "INSERT INTO PARAPH_MAIL (ID, KIND, RECIPIENT, MODEL, CREATED_AT, STATE, SENT_AT)"
                        + " VALUES (?, 'signed', 'manager', '{}', ?, 'SENT', ?)",
                id,
                then,
                then);
    }

    private static void tamper(JdbcTemplate jdbc, String sql) {
        jdbc.queryForList(
                        "SELECT DISTINCT TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS WHERE EVENT_OBJECT_TABLE = 'PARAPH_JOURNAL'",
                        String.class)
                .forEach(trigger -> jdbc.execute("DROP TRIGGER " + trigger));
        jdbc.update(sql);
    }
}
