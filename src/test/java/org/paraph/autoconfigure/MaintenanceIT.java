package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The daily job and what the health endpoint says before and after, in a host without Paraph's processes for people. */
class MaintenanceIT {

    @TempDir
    Path folder;

    @Test
    void whenADayPasses_thenWhatIsOldIsGoneAndTheRestStays() {
        try (ConfigurableApplicationContext host =
                HostApplication.start(true, Databases.emptyH2File(folder), Map.of())) {
            JdbcTemplate jdbc = host.getBean(JdbcTemplate.class);
            assertThat(processes(host)).containsExactlyInAnyOrder("paraph-maintenance", "paraph-notification");
            for (String state : List.of("SENT", "OPEN")) {
                mail(jdbc, "old " + state, Duration.ofDays(31), state);
                mail(jdbc, "new " + state, Duration.ofDays(29), state);
            }
            challenge(jdbc, "old", Duration.ofMinutes(61));
            challenge(jdbc, "new", Duration.ofMinutes(59));
            failure(jdbc, "old", Duration.ofDays(31));
            failure(jdbc, "new", Duration.ofDays(29));

            maintain(host);

            assertThat(jdbc.queryForList("SELECT ID FROM PARAPH_MAIL", String.class))
                    .containsExactlyInAnyOrder("new SENT", "old OPEN", "new OPEN");
            assertThat(jdbc.queryForList("SELECT ID FROM PARAPH_CHALLENGE", String.class))
                    .containsExactly("new");
            assertThat(jdbc.queryForList("SELECT PERSON FROM PARAPH_FAILURE", String.class))
                    .containsExactly("new");
        }
    }

    @Test
    void whenTheJournalWasTamperedWith_thenTheNextDayFindsItAndSaysSoOnce() {
        try (ConfigurableApplicationContext host =
                HostApplication.start(true, Databases.emptyH2File(folder), Map.of())) {
            Journals.write(host, 3);
            maintain(host);
            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.UP);
            assertThat(health(host, "Journal").getDetails()).containsKeys("newest", "whole", "checkedAt");

            Journals.tamper(host, "UPDATE PARAPH_JOURNAL SET ACTOR = 'mallory' WHERE POSITION = 1");
            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.UP);
            List<String> errors = errorsOf(() -> maintain(host));

            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(host, "Journal").getDetails()).containsEntry("whole", "altered at position 1");
            assertThat(errors)
                    .singleElement()
                    .asString()
                    .contains("position 1", "Compare PARAPH_JOURNAL with a backup");
        }
    }

    @Test
    void whenARunFails_thenOneErrorSaysWhatToDoAndAnIncidentIsLeftAfterTheLastTry() {
        try (ConfigurableApplicationContext host =
                HostApplication.start(true, Databases.emptyH2File(folder), Map.of())) {
            JdbcTemplate jdbc = host.getBean(JdbcTemplate.class);
            challenge(jdbc, "old", Duration.ofMinutes(61));
            jdbc.execute("ALTER TABLE PARAPH_FAILURE RENAME TO ELSEWHERE");
            ManagementService management = host.getBean(ManagementService.class);
            management.executeJob(
                    management.createJobQuery().timers().singleResult().getId());
            String step = management.createJobQuery().messages().singleResult().getId();

            List<String> errors = errorsOf(() ->
                    assertThatThrownBy(() -> management.executeJob(step)).hasStackTraceContaining("PARAPH_FAILURE"));

            assertThat(errors)
                    .singleElement()
                    .asString()
                    .contains("nothing was removed", "tried again", "retry the incident");
            assertThat(jdbc.queryForList("SELECT ID FROM PARAPH_CHALLENGE", String.class))
                    .containsExactly("old");
            for (int tries = 2; tries <= 3; tries++) {
                assertThatThrownBy(() -> management.executeJob(step)).isNotNull();
            }
            assertThat(host.getBean(RuntimeService.class)
                            .createIncidentQuery()
                            .configuration(step)
                            .count())
                    .isEqualTo(1);

            jdbc.execute("ALTER TABLE ELSEWHERE RENAME TO PARAPH_FAILURE");
            management.executeJob(step);
            assertThat(jdbc.queryForList("SELECT ID FROM PARAPH_CHALLENGE", String.class))
                    .isEmpty();
        }
    }

    @Test
    void whenTheNewestEntryIsGone_thenHealthSaysSoAtOnce() {
        try (ConfigurableApplicationContext host =
                HostApplication.start(true, Databases.emptyH2File(folder), Map.of())) {
            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.UP);
            Journals.write(host, 2);
            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.UP);

            Journals.tamper(host, "DELETE FROM PARAPH_JOURNAL WHERE POSITION = 2");

            assertThat(health(host, "Journal").getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(host, "Journal").getDetails()).containsEntry("newest", "missing at position 2");
        }
    }

    @Test
    void whenATableIsGone_thenTheSchemaIsDown() {
        try (ConfigurableApplicationContext host =
                HostApplication.start(true, Databases.emptyH2File(folder), Map.of())) {
            assertThat(health(host, "Schema").getStatus()).isEqualTo(Status.UP);
            assertThat(health(host, "Schema").getDetails())
                    .containsEntry("migrated", true)
                    .hasEntrySatisfying(
                            "version", version -> assertThat(version.toString()).matches("\\d+(\\.\\d+)?"));

            host.getBean(JdbcTemplate.class).execute("DROP TABLE PARAPH_MAIL");

            assertThat(health(host, "Schema").getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(host, "Schema").getDetails().get("missing")).hasToString("[PARAPH_MAIL]");
        }
    }

    private static Health health(ConfigurableApplicationContext host, String what) {
        return host.getBean("paraph" + what + "HealthIndicator", HealthIndicator.class)
                .health();
    }

    private static List<String> processes(ConfigurableApplicationContext host) {
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

    private static void mail(JdbcTemplate jdbc, String id, Duration age, String state) {
        jdbc.update(
                "INSERT INTO PARAPH_MAIL (ID, KIND, RECIPIENT, MODEL, CREATED_AT, STATE, SENT_AT)"
                        + " VALUES (?, 'signed', 'manager', '{}', ?, ?, ?)",
                id,
                ago(age),
                state,
                state.equals("SENT") ? ago(age) : null);
    }

    private static void challenge(JdbcTemplate jdbc, String id, Duration expired) {
        jdbc.update(
                "INSERT INTO PARAPH_CHALLENGE"
                        + " (ID, PERSON, REQUEST_ID, CONTENT_DIGEST, PURPOSE, METHOD, ISSUED_AT, EXPIRES_AT)"
                        + " VALUES (?, 'manager', 'request', 'digest', 'approval', 'click', ?, ?)",
                id,
                ago(expired.plusMinutes(5)),
                ago(expired));
    }

    private static void failure(JdbcTemplate jdbc, String person, Duration age) {
        jdbc.update(
                "INSERT INTO PARAPH_FAILURE (PERSON, TOKEN, AT) VALUES (?, 'memorized-secret', ?)", person, ago(age));
    }

    private static OffsetDateTime ago(Duration age) {
        return Clock.systemUTC().instant().minus(age).atOffset(ZoneOffset.UTC);
    }

    /** What Paraph itself reports as an error meanwhile; the engine reports failed jobs besides. */
    private static List<String> errorsOf(Runnable work) {
        Logger paraph = (Logger) LoggerFactory.getLogger("org.paraph");
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        kept.start();
        paraph.addAppender(kept);
        try {
            work.run();
        } finally {
            paraph.detachAppender(kept);
        }
        return kept.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
