package org.paraph.authentication.outofband;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.ThrottleStore;
import org.paraph.authentication.enrolment.TokenKind;
import org.paraph.authentication.enrolment.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Offers codes sent to telephones, and by mail, wherever somebody carries them. */
@Configuration(proxyBeanMethods = false)
public class OutOfBandConfiguration {

    /** An operator's own carrier takes the place of the gateway that the settings name. */
    @Bean
    Carriers paraphCodeCarriers(ObjectProvider<CodeCarrier> carriers, GatewaySettings settings, Clock clock) {
        Stream<CodeCarrier> gateway =
                settings.url() == null ? Stream.empty() : Stream.of(new HttpGateway(settings, clock));
        List<CodeCarrier> all = Stream.concat(carriers.orderedStream(), gateway).toList();
        return new Carriers(all);
    }

    @Bean
    Dispatch paraphCodeDispatch(CodeStore store, Tokens tokens, Carriers carriers, Clock clock) {
        return new Dispatch(store, new Envelopes(tokens, carriers), carriers, clock);
    }

    @Bean
    Sending paraphCodeSending(
            CodeStore store,
            ThrottleStore throttles,
            Occasions occasions,
            Dispatch dispatch,
            SecureRandom random,
            Clock clock) {
        return new Sending(new Sending.Rooms(store, throttles, occasions), dispatch, random, clock);
    }

    @Bean
    OutOfBandCodes paraphOutOfBandCodes(CodeStore store) {
        return new OutOfBandCodes(store);
    }

    /** Ordered last, so that an operator's own authenticator of this type takes its place. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Authenticator paraphOutOfBandAuthenticator(Tokens tokens, Carriers carriers, CodeStore codes, Sending sending) {
        return new OutOfBandAuthenticator(tokens, carriers, codes, sending);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    TokenKind paraphOutOfBandKind(
            Carriers carriers, CodeStore codes, Sending sending, SecureRandom random, Clock clock) {
        return new OutOfBandKind(carriers, codes, sending, random, clock);
    }
}
