package org.paraph.autoconfigure;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.paraph.engine.camunda.mail.CamundaMailConfiguration;
import org.paraph.notification.MailSettings;
import org.paraph.notification.NotificationConfiguration;
import org.paraph.notification.Signers;
import org.paraph.notification.jdbc.JdbcNotificationConfiguration;
import org.paraph.signature.RequestStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Gives the rooms of notification their settings. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "paraph.mail.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MailProperties.class)
@Import({NotificationConfiguration.class, JdbcNotificationConfiguration.class, CamundaMailConfiguration.class})
class MailWiring {

    @Bean
    MailSettings paraphMailSettings(MailProperties mail, CamundaBpmProperties camunda, GeneralProperties general) {
        String webapps = camunda.getWebapp().getApplicationPath();
        return new MailSettings(
                mail.from(),
                mail.at(webapps + "/app/tasklist/" + camunda.getProcessEngineName()),
                mail.at(webapps + "/paraph/requests.html"),
                mail.at(webapps + "/paraph/tokens.html"),
                general.language().fallback(),
                general.timeZone(),
                mail.keepSent());
    }

    /** Who has signed stands in the table of another room, which answers for it. */
    @Bean
    Signers paraphSigners(RequestStore requests) {
        return requests::signers;
    }

    /** What {@code processes/paraph-notification.bpmn} takes its retries from. */
    @Bean(autowireCandidate = false)
    String paraphMailRetries(MailProperties mail) {
        return mail.retries();
    }
}
