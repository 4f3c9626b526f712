package org.paraph.authentication.password;

import java.security.SecureRandom;
import java.util.Optional;
import org.paraph.assurance.MemorizedSecretRule;
import org.paraph.authentication.Authenticator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Offers the memorized secret wherever there is a {@link PasswordCheck} or a {@link Reauthentication}. */
@Configuration(proxyBeanMethods = false)
public class PasswordConfiguration {

    /** Ordered last, so that an operator's own authenticator of this type takes its place. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Authenticator paraphPasswordAuthenticator(
            Optional<PasswordCheck> check,
            Optional<Reauthentication> login,
            MemorizedSecretRule rule,
            SecureRandom random) {
        return new PasswordAuthenticator(check, login, new KnownStrengths(new PasswordStrength(rule), random));
    }
}
