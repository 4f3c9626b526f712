package org.paraph.demo;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** Lets the example send its mails to its own server, unless another one is configured. */
final class OwnMailServer implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (!environment.containsProperty("spring.mail.host")) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "exampleMailServer",
                            Map.of(
                                    "spring.mail.host",
                                    "127.0.0.1",
                                    "spring.mail.port",
                                    "${example.mailbox.port}",
                                    "example.mailbox.enabled",
                                    "true")));
        }
    }
}
