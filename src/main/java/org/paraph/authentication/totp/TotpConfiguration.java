package org.paraph.authentication.totp;

import java.security.SecureRandom;
import java.time.Clock;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.enrolment.TokenKind;
import org.paraph.authentication.enrolment.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Offers authenticator apps, and devices with a lock that administrators issue. */
@Configuration(proxyBeanMethods = false)
public class TotpConfiguration {

    /** Ordered last, so that an operator's own authenticator of this type takes its place. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Authenticator paraphTotpAuthenticator(Tokens tokens, Clock clock) {
        return new TotpAuthenticator(TokenType.SINGLE_FACTOR_OTP_DEVICE, AssuranceLevel.LEVEL_2, tokens, clock);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Authenticator paraphLockedTotpAuthenticator(Tokens tokens, Clock clock) {
        return new TotpAuthenticator(TokenType.MULTI_FACTOR_OTP_DEVICE, AssuranceLevel.LEVEL_3, tokens, clock);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    TokenKind paraphTotpKind(TotpSettings settings, SecureRandom random, Clock clock) {
        return new TotpKind(false, settings, random, clock);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    TokenKind paraphLockedTotpKind(TotpSettings settings, SecureRandom random, Clock clock) {
        return new TotpKind(true, settings, random, clock);
    }
}
