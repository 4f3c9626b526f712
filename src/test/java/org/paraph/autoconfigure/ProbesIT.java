package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What alarms and load balancers are told. A flaw in the journal is the same on every node: taking nodes away mends nothing. */
class ProbesIT {

    private static final Map<String, String> OPERATED = Map.of(
            "host.web", "true",
            "management.endpoints.web.exposure.include", "health",
            "management.endpoint.health.show-components", "always",
            "management.endpoint.health.probes.enabled", "true");

    @TempDir
    Path folder;

    @Test
    void whenTheJournalIsBroken_thenHealthIsDownButEveryNodeStaysInService() throws Exception {
        try (ConfigurableApplicationContext host =
                HostApplication.start(true, Databases.emptyH2File(folder), OPERATED)) {
            Journals.write(host, 2);
            assertThat(status(host, "")).isEqualTo(200);
            assertThat(status(host, "/readiness")).isEqualTo(200);

            Journals.tamper(host, "DELETE FROM PARAPH_JOURNAL WHERE POSITION = 2");

            assertThat(status(host, "")).isEqualTo(503);
            assertThat(status(host, "/paraphJournal")).isEqualTo(503);
            assertThat(status(host, "/readiness")).isEqualTo(200);
            assertThat(status(host, "/liveness")).isEqualTo(200);
        }
    }

    @Test
    void whenAnOperatorSwitchesAnIndicatorOff_thenItIsNotThere() {
        Map<String, String> off = Map.of(
                "management.health.paraph-journal.enabled", "false", "management.health.paraph-mail.enabled", "false");
        try (ConfigurableApplicationContext host = HostApplication.start(true, Databases.emptyH2File(folder), off)) {
            assertThat(host.containsBean("paraphSchemaHealthIndicator")).isTrue();
            assertThat(host.containsBean("paraphJournalHealthIndicator")).isFalse();
            assertThat(host.containsBean("paraphMailHealthIndicator")).isFalse();
        }
    }

    private static int status(ConfigurableApplicationContext host, String what) throws Exception {
        URI health = URI.create("http://localhost:" + host.getEnvironment().getProperty("local.server.port")
                + "/actuator/health" + what);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                .statusCode();
    }
}
