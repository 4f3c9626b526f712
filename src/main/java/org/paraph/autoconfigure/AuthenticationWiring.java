package org.paraph.autoconfigure;

import org.paraph.assurance.AssurancePolicy;
import org.paraph.assurance.MemorizedSecretRule;
import org.paraph.assurance.TokenTable;
import org.paraph.authentication.AuthenticationConfiguration;
import org.paraph.authentication.ChallengeSettings;
import org.paraph.authentication.ThrottleSettings;
import org.paraph.authentication.enrolment.EnrolmentConfiguration;
import org.paraph.authentication.enrolment.VaultKeys;
import org.paraph.authentication.jdbc.JdbcAuthenticationConfiguration;
import org.paraph.authentication.lookup.LookUpConfiguration;
import org.paraph.authentication.outofband.GatewaySettings;
import org.paraph.authentication.outofband.OutOfBandConfiguration;
import org.paraph.authentication.password.PasswordConfiguration;
import org.paraph.authentication.totp.TotpConfiguration;
import org.paraph.authentication.totp.TotpSettings;
import org.paraph.authentication.webauthn.WebAuthnConfiguration;
import org.paraph.authentication.webauthn.WebAuthnSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Gives the rooms of authentication their settings. Expects an AssurancePolicy, a DataSource, a
 * PlatformTransactionManager, a Clock and a SecureRandom. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    ChallengeProperties.class,
    OutOfBandProperties.class,
    ThrottleProperties.class,
    TokenProperties.class,
    WebAuthnProperties.class
})
@Import({
    AuthenticationConfiguration.class,
    JdbcAuthenticationConfiguration.class,
    PasswordConfiguration.class,
    EnrolmentConfiguration.class,
    TotpConfiguration.class,
    LookUpConfiguration.class,
    OutOfBandConfiguration.class,
    WebAuthnConfiguration.class
})
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
    @ConditionalOnMissingBean
    VaultKeys paraphVaultKeys(TokenProperties properties) {
        return properties.vaultKeys();
    }

    @Bean
    TotpSettings paraphTotpSettings(TokenProperties properties) {
        return properties.totp();
    }

    @Bean
    WebAuthnSettings paraphWebAuthnSettings(WebAuthnProperties properties, TokenProperties tokens) {
        return properties.settings(tokens.issuer());
    }

    @Bean
    GatewaySettings paraphGatewaySettings(OutOfBandProperties properties) {
        return properties.settings();
    }

    @Bean
    ThrottleSettings paraphThrottleSettings(ThrottleProperties properties) {
        return properties.settings();
    }
}
