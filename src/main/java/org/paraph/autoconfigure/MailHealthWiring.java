package org.paraph.autoconfigure;

import java.time.Clock;
import org.paraph.notification.MailStore;
import org.paraph.notification.Readiness;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the outbox in the host's health endpoint, when it has one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(HealthIndicator.class)
class MailHealthWiring {

    @Bean
    HealthIndicator paraphMailHealthIndicator(MailStore store, Readiness readiness, Clock clock) {
        return new MailHealthIndicator(store, readiness, clock);
    }
}
