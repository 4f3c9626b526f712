package org.paraph.authentication.webauthn;

import java.security.SecureRandom;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.enrolment.TokenKind;
import org.paraph.authentication.enrolment.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Offers security keys and passkeys. Ordered last, so that an operator's own authenticators take their place. */
@Configuration(proxyBeanMethods = false)
public class WebAuthnConfiguration {

    @Bean
    Assertions paraphKeyAssertions(WebAuthnSettings settings) {
        return new Assertions(new RelyingParties(settings));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Authenticator paraphPlainKeyAuthenticator(Tokens tokens, Assertions assertions) {
        return new WebAuthnAuthenticator(TokenType.SINGLE_FACTOR_CRYPTOGRAPHIC_DEVICE, tokens, assertions);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Authenticator paraphPasskeyAuthenticator(Tokens tokens, Assertions assertions) {
        return new WebAuthnAuthenticator(TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_SOFTWARE, tokens, assertions);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Authenticator paraphVerifyingKeyAuthenticator(Tokens tokens, Assertions assertions) {
        return new WebAuthnAuthenticator(TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE, tokens, assertions);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    TokenKind paraphWebAuthnKind(WebAuthnSettings settings, Tokens tokens, SecureRandom random) {
        return new WebAuthnKind(settings, new Registrations(new RelyingParties(settings)), tokens, random);
    }
}
