package org.paraph.authentication;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.paraph.assurance.TokenTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the front door from its stores, settings, authenticators, clock and source of chance. */
@Configuration(proxyBeanMethods = false)
public class AuthenticationConfiguration {

    @Bean
    Authentication paraphAuthentication(
            ChallengeBook challenges,
            Throttle throttle,
            TokenTable table,
            List<Authenticator> authenticators,
            Clock clock) {
        return new TokenAuthentication(challenges, throttle, table, authenticators, clock);
    }

    @Bean
    ChallengeBook paraphChallengeBook(
            ChallengeStore store, SecureRandom random, ChallengeSettings settings, Clock clock) {
        return new ChallengeBook(store, new ChallengeIds(random), settings, clock);
    }

    @Bean
    Throttle paraphThrottle(
            ThrottleStore store, ThrottleSettings settings, ObjectProvider<LockListener> listeners, Clock clock) {
        LockListener all = lock -> listeners.orderedStream().forEach(listener -> listener.on(lock));
        return new Throttle(store, settings, all, clock);
    }

    @Bean
    Housekeeping paraphAuthenticationHousekeeping(
            ChallengeStore challenges, ThrottleStore throttles, ThrottleSettings settings, Clock clock) {
        return new Housekeeping(challenges, throttles, settings, clock);
    }
}
