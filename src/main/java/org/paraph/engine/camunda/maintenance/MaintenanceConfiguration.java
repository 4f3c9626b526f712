package org.paraph.engine.camunda.maintenance;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.paraph.authentication.Housekeeping;
import org.paraph.evidence.JournalCheck;
import org.paraph.evidence.LastVerdict;
import org.paraph.notification.OldMail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@code paraphMaintenance} into the context, the bean that the model names. Mail may be switched off. */
@Configuration(proxyBeanMethods = false)
public class MaintenanceConfiguration {

    @Bean
    JavaDelegate paraphMaintenance(
            Housekeeping housekeeping,
            ObjectProvider<OldMail> mail,
            JournalCheck journal,
            LastVerdict last,
            ObjectProvider<NightlyCheck> checks,
            Clock clock) {
        return new Maintenance(
                housekeeping,
                mail::getIfAvailable,
                new JournalAudit(journal, last, clock),
                checks.orderedStream().toList());
    }
}
