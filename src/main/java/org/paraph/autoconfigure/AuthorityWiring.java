package org.paraph.autoconfigure;

import org.paraph.authority.AuthorityConfiguration;
import org.paraph.authority.jdbc.AuthorityJdbcConfiguration;
import org.paraph.engine.camunda.WebappSession;
import org.paraph.web.DelegationOfficers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The register of delegations, and who keeps it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuthorityProperties.class)
@Import({AuthorityJdbcConfiguration.class, AuthorityConfiguration.class})
class AuthorityWiring {

    @Bean
    @ConditionalOnMissingBean
    DelegationOfficers paraphDelegationOfficers(WebappSession session, AuthorityProperties settings) {
        return () -> session.isAdministrator() || session.belongsTo(settings.group());
    }
}
