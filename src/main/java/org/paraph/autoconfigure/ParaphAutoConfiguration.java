package org.paraph.autoconfigure;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.paraph.authentication.outofband.Occasions;
import org.paraph.engine.camunda.CamundaConfiguration;
import org.paraph.engine.camunda.WebappSession;
import org.paraph.engine.camunda.contract.ContractConfiguration;
import org.paraph.engine.camunda.expense.ExpenseConfiguration;
import org.paraph.engine.camunda.leave.LeaveConfiguration;
import org.paraph.engine.camunda.maintenance.MaintenanceConfiguration;
import org.paraph.evidence.jdbc.EvidenceJdbcConfiguration;
import org.paraph.signature.Directory;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SignatureConfiguration;
import org.paraph.signature.SignedOccasions;
import org.paraph.signature.SigningTasks;
import org.paraph.signature.jdbc.SignatureJdbcConfiguration;
import org.paraph.web.CurrentUser;
import org.paraph.web.WebConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** Makes Paraph part of any Camunda Spring Boot application that has its jar on the class path. */
@AutoConfiguration(
        before = CamundaBpmAutoConfiguration.class,
        after = DataSourceTransactionManagerAutoConfiguration.class)
@EnableConfigurationProperties(GeneralProperties.class)
@Import({
    SchemaConfiguration.class,
    AssurancePolicyConfiguration.class,
    EvidenceJdbcConfiguration.class,
    AuthenticationWiring.class,
    PkiWiring.class,
    SignatureJdbcConfiguration.class,
    SignatureConfiguration.class,
    AuthorityWiring.class,
    CredentialWiring.class,
    KeySigningWiring.class,
    CamundaConfiguration.class,
    ContractConfiguration.class,
    ExpenseConfiguration.class,
    LeaveConfiguration.class,
    MaintenanceConfiguration.class,
    MailWiring.class,
    HealthWiring.class,
    WebConfiguration.class
})
public class ParaphAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock paraphClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    SecureRandom paraphRandom() {
        return new SecureRandom();
    }

    @Bean
    @ConditionalOnMissingBean
    ZoneId paraphTimeZone(GeneralProperties general) {
        return general.timeZone();
    }

    /** What is signed stands in rooms that authentication does not know. */
    @Bean
    Occasions paraphOccasions(
            RequestStore store, @Lazy SigningTasks tasks, Directory directory, GeneralProperties general) {
        return new SignedOccasions(store, tasks, directory, general.language().fallback());
    }

    @Bean
    @ConditionalOnMissingBean
    CurrentUser paraphCurrentUser(WebappSession session) {
        return () -> session.user().map(id -> new CurrentUser.User(id, session.isAdministrator()));
    }
}
