package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.paraph.web.Visitor.Answer;
import org.springframework.context.ConfigurableApplicationContext;

/** A class of its own: the webapps keep their engine in static fields, and the last host to end takes it away from all. */
class ApplicationPathIT {

    @Test
    void whenTheWebappsLieElsewhere_thenTheInterfaceAndItsFilesDoToo() {
        try (ConfigurableApplicationContext flow = HostApplication.start(
                true,
                Databases.h2Memory(),
                Map.of(
                        "host.web", "true",
                        "camunda.bpm.webapp.application-path", "/flow",
                        "camunda.bpm.process-engine-name", "flow",
                        "server.servlet.context-path", "/host"))) {
            Visitor stranger =
                    new Visitor("http://localhost:" + flow.getEnvironment().getProperty("local.server.port"));
            assertThat(stranger.send("GET", "/host/flow/paraph/signing.js", null, Map.of())
                            .status())
                    .isEqualTo(200);
            Answer answer = stranger.send("GET", "/host/flow/api/paraph/requests", null, Map.of());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("/instance")).isEqualTo("/host/flow/api/paraph/requests");
        }
    }
}
