package org.paraph.authentication.lookup;

import java.security.SecureRandom;
import java.time.Clock;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.enrolment.TokenKind;
import org.paraph.authentication.enrolment.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Offers printed code sheets. */
@Configuration(proxyBeanMethods = false)
public class LookUpConfiguration {

    /** Ordered last, so that an operator's own authenticator of this type takes its place. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Authenticator paraphLookUpAuthenticator(Tokens tokens, CellStore cells, Clock clock) {
        return new LookUpAuthenticator(tokens, cells, clock);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    TokenKind paraphLookUpKind(CellStore cells, SecureRandom random, Clock clock) {
        return new LookUpKind(cells, new Codes(random), clock);
    }
}
