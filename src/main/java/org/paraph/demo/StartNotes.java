package org.paraph.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to go, who can log in, and what to do first. */
@Component
final class StartNotes {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotes.class);

    private final CamundaBpmProperties camunda;

    StartNotes(CamundaBpmProperties camunda) {
        this.camunda = camunda;
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        String home = "http://localhost:"
                + started.getApplicationContext().getEnvironment().getProperty("local.server.port");
        String apps = home + camunda.getWebapp().getApplicationPath() + "/app";
        LOG.info(notes().replace("{home}", home).replace("{apps}", apps));
    }

    private static String notes() {
        try (InputStream in = StartNotes.class.getResourceAsStream("/demo/started.txt")) {
            return System.lineSeparator() + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
