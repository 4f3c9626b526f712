package org.paraph.signature;

import org.paraph.authentication.Authentication;
import org.paraph.authentication.enrolment.TokenStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The front door for several tasks at once. */
@Configuration(proxyBeanMethods = false)
class SetConfiguration {

    @Bean
    SetSigning paraphSetSigning(
            Desk desk, Offers offers, TokenStanding standing, FinishSigning finish, Signing.Register register) {
        RequestStore store = register.store();
        return new SetSigning(
                new SetSigning.Steps(
                        new WaitingTasks(desk, store, offers),
                        new BeginSet(desk, register.journal(), new RefusalNotes(store, register.journal())),
                        new ProveSet(store, offers, new Answering(desk.authentication()), standing),
                        finish,
                        new SignedBefore(store, register.records())),
                new OwnTransaction(register));
    }

    @Bean
    FinishSigning paraphSetFinish(Desk desk, Endings endings, SignerFacts facts, Waivers waivers) {
        return new FinishSigning(desk, endings, facts, waivers);
    }

    @Bean
    TokenStanding paraphTokenStanding(Authentication authentication, TokenStore tokens) {
        return new TokenStanding(authentication, tokens);
    }
}
