package org.paraph.autoconfigure;

import org.paraph.assurance.AssurancePolicy;
import org.paraph.assurance.MemorizedSecretRule;
import org.paraph.assurance.TokenTable;
import org.paraph.authentication.AuthenticationConfiguration;
import org.paraph.authentication.ChallengeSettings;
import org.paraph.authentication.ThrottleSettings;
import org.paraph.authentication.jdbc.JdbcAuthenticationConfiguration;
import org.paraph.authentication.password.PasswordConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Gives the rooms of authentication their settings. Expects an AssurancePolicy, a DataSource, a Clock and a
 * SecureRandom. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ChallengeProperties.class, ThrottleProperties.class})
@Import({AuthenticationConfiguration.class, JdbcAuthenticationConfiguration.class, PasswordConfiguration.class})
class AuthenticationWiring {

    @Bean
    ChallengeSettings paraphChallengeSettings(ChallengeProperties properties) {
        return properties.settings();
    }

    @Bean
    TokenTable paraphTokenTable(AssurancePolicy policy) {
        return policy.tokens();
    }

    @Bean
    MemorizedSecretRule paraphMemorizedSecretRule(AssurancePolicy policy) {
        return policy.memorizedSecret();
    }

    @Bean
    ThrottleSettings paraphThrottleSettings(ThrottleProperties properties) {
        return properties.settings();
    }
}
