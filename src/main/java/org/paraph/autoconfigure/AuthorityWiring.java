package org.paraph.autoconfigure;

import org.paraph.authority.AuthorityConfiguration;
import org.paraph.authority.jdbc.AuthorityJdbcConfiguration;
import org.paraph.engine.camunda.WebappSession;
import org.paraph.signature.WaiverSettings;
import org.paraph.web.DelegationOfficers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The register of delegations, who keeps it, and what may be waived by such authority. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AuthorityProperties.class, WaiverProperties.class})
@Import({AuthorityJdbcConfiguration.class, AuthorityConfiguration.class})
class AuthorityWiring {

    @Bean
    WaiverSettings paraphWaiverSettings(WaiverProperties properties) {
        return properties.settings();
    }

    @Bean
    @ConditionalOnMissingBean
    DelegationOfficers paraphDelegationOfficers(WebappSession session, AuthorityProperties settings) {
        return () -> session.isAdministrator() || session.belongsTo(settings.group());
    }
}
