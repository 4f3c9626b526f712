package org.paraph.signature;

import org.paraph.signature.SignatureConfiguration.Rules;
import org.paraph.signature.SignatureConfiguration.Waiving;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signing below the assessed level, by a waiver. Needs {@link WaiverSettings}, {@link WaiverStore}, {@link WaiverProcess}. */
@Configuration(proxyBeanMethods = false)
class WaiverConfiguration {

    @Bean
    Waivers paraphWaivers(
            WaiverStore store, RequestStore requests, Endings.Evidence evidence, WaiverSettings settings) {
        return new Waivers(store, requests, evidence, settings);
    }

    @Bean
    AskWaiver.Drafting paraphWaiverDrafting(
            AuthorityRegister authorities, Directory directory, Endings.Evidence evidence) {
        return new AskWaiver.Drafting(authorities, new WaiverContent(directory), evidence.ids(), evidence.journal());
    }

    @Bean
    Waiving paraphWaiving(Desk desk, Rules rules, Offers offers, WaiverProcess process, AskWaiver.Drafting drafting) {
        return new Waiving(
                rules.waivers(),
                new AskWaiver(desk, rules.waivers(), process, drafting),
                new WaiverOffers(rules.waivers(), offers, rules.authorities()));
    }
}
