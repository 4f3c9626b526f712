package org.paraph.autoconfigure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.paraph.evidence.JournalCheck;
import org.paraph.evidence.LastVerdict;
import org.paraph.notification.MailStore;
import org.paraph.notification.Readiness;
import org.paraph.pki.ExpiryWatch;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Shows tables, journal, outbox and certificates in the host's health endpoint, when it has one. In none of the groups that load balancers
 * ask: what is wrong there is wrong for all nodes alike.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(HealthIndicator.class)
class HealthWiring {

    @Bean
    @ConditionalOnEnabledHealthIndicator("paraph-schema")
    HealthIndicator paraphSchemaHealthIndicator(Schema schema) {
        return new SchemaHealthIndicator(schema);
    }

    @Bean
    @ConditionalOnEnabledHealthIndicator("paraph-journal")
    HealthIndicator paraphJournalHealthIndicator(JournalCheck journal, LastVerdict last) {
        return new JournalHealthIndicator(journal, last);
    }

    @Bean
    @ConditionalOnEnabledHealthIndicator("paraph-pki")
    @ConditionalOnBean(ExpiryWatch.class)
    HealthIndicator paraphPkiHealthIndicator(ExpiryWatch expiries, Optional<OutsideSources> outside) {
        return new PkiHealthIndicator(expiries, outside.map(it -> it.couriers).orElse(List.of()));
    }

    @Bean
    @ConditionalOnEnabledHealthIndicator("paraph-mail")
    @ConditionalOnProperty(name = "paraph.mail.enabled", matchIfMissing = true)
    HealthIndicator paraphMailHealthIndicator(MailStore store, Readiness readiness, Clock clock) {
        return new MailHealthIndicator(store, readiness, clock);
    }
}
