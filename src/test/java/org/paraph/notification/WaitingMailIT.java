package org.paraph.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A host that names its mail server later than it is first used. */
@ExtendWith(OutputCaptureExtension.class)
class WaitingMailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void whenNoMailServerIsNamed_thenMailsWaitForAllToSeeAndAreSentOnceItIs(CapturedOutput log) throws Exception {
        var database = Databases.h2File(folder);
        try (var host = start(database, Map.of())) {
            employee(host.getBean(IdentityService.class));
            file(host);

            assertThat(states(host)).containsExactly("OPEN");
            assertThat(health(host).getStatus()).isEqualTo(new Status("WAITING"));
            assertThat(health(host).getDetails())
                    .containsEntry("open", 1L)
                    .containsEntry("missing", List.of("spring.mail.host", "paraph.mail.from", "paraph.mail.base-url"));
            assertThat(log).contains("No mail is sent, mails wait in PARAPH_MAIL. Missing: spring.mail.host");
        }

        var smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        try (var host = start(database, mailServer(smtp.getSmtp().getPort()))) {
            assertThat(smtp.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            await().atMost(PATIENCE).until(() -> states(host).equals(List.of("SENT")));

            assertThat(smtp.getReceivedMessages()[0].getSubject())
                    .isEqualTo("Please sign: Sign the request (Leave request)");
            assertThat(health(host).getStatus()).isEqualTo(Status.UP);
        } finally {
            smtp.stop();
        }
    }

    @Test
    void whenTheProcessWasDeletedMeanwhile_thenItsMailsAreSentAllTheSame() throws Exception {
        var smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        var database = Databases.h2File(folder);
        try (var host = start(database, Map.of())) {
            employee(host.getBean(IdentityService.class));
            file(host);
            var repository = host.getBean(RepositoryService.class);
            var leave = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("leave-request")
                    .singleResult();
            repository.deleteProcessDefinition(leave.getId(), true);
        }

        smtp.start();
        try (var host = start(database, mailServer(smtp.getSmtp().getPort()))) {
            await().atMost(PATIENCE).until(() -> states(host).stream().allMatch("SENT"::equals));
            assertThat(smtp.getReceivedMessages())
                    .extracting(mail -> mail.getSubject())
                    .contains("Closed without a signature: Sign the request (Leave request)");
        } finally {
            smtp.stop();
        }
    }

    private static ConfigurableApplicationContext start(Databases.Database database, Map<String, String> more) {
        var properties = new TreeMap<>(Map.of("paraph.process.deploy", "true"));
        properties.putAll(more);
        return HostApplication.start(true, database, properties);
    }

    private static Map<String, String> mailServer(int port) {
        return Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(port),
                "paraph.mail.from", "paraph@example.test",
                "paraph.mail.base-url", "https://workflow.example.test",
                "camunda.bpm.job-execution.enabled", "true");
    }

    private static void employee(IdentityService identity) {
        for (var id : List.of("employee", "manager")) {
            var user = identity.newUser(id);
            user.setEmail(id + "@example.test");
            identity.saveUser(user);
        }
        identity.setUserInfo("employee", "manager", "manager");
    }

    private static void file(ConfigurableApplicationContext host) {
        var identity = host.getBean(IdentityService.class);
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();
        identity.setAuthenticatedUserId("employee");
        host.getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        "leave-request", Map.of("leaveType", "vacation", "startDate", day, "endDate", day));
        identity.clearAuthentication();
    }

    private static List<String> states(ConfigurableApplicationContext host) {
        return host.getBean(JdbcTemplate.class).queryForList("SELECT STATE FROM PARAPH_MAIL", String.class);
    }

    private static Health health(ConfigurableApplicationContext host) {
        return host.getBean("paraphMailHealthIndicator", HealthIndicator.class).health();
    }
}
