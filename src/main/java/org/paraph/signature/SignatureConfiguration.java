package org.paraph.signature;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.paraph.assurance.AssurancePolicy;
import org.paraph.authentication.Authentication;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.TokenListener;
import org.paraph.evidence.Journal;
import org.paraph.evidence.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The two front doors and the methods of levels 1 to 3. */
@Configuration(proxyBeanMethods = false)
@Import({SetConfiguration.class, WaiverConfiguration.class})
public class SignatureConfiguration {

    private static final int MOST_ATTEMPTS = 3;

    @Bean
    SignatureMethod paraphClickMethod() {
        return new ClickMethod();
    }

    @Bean
    SignatureMethod paraphTypedMethod() {
        return new TypedMethod();
    }

    @Bean
    SignatureMethod paraphDrawnMethod() {
        return new DrawnMethod();
    }

    @Bean
    Endings.Evidence paraphSignatureEvidence(Records records, Journal journal, SecureRandom random, Clock clock) {
        return new Endings.Evidence(records, journal, new Ids(random), clock);
    }

    @Bean
    Endings paraphEndings(
            RequestStore store,
            Endings.Evidence evidence,
            ObjectProvider<SigningListener> listeners,
            AssurancePolicy policy) {
        return new Endings(store, evidence, News.to(listeners), policy);
    }

    @Bean
    SignatureRequests paraphSignatureRequests(
            RequestStore store, Endings endings, Endings.Evidence evidence, ObjectProvider<SigningListener> listeners) {
        RecordCheck check = new RecordCheck(store, evidence.records());
        return new RequestRegister(store, endings, check, evidence, News.to(listeners));
    }

    @Bean
    SignerFacts paraphSignerFacts(
            Directory directory, AuthorityRegister authorities, AssurancePolicy policy, Clock clock) {
        return new SignerFacts(directory, authorities, policy, clock);
    }

    @Bean
    Offers paraphOffers(
            List<SignatureMethod> methods, Authentication authentication, AssurancePolicy policy, Enrolment enrolment) {
        return new Offers(methods, authentication, policy, enrolment::fullTypes);
    }

    @Bean
    TokenListener paraphTokenJournal(Journal journal) {
        return new TokenJournal(journal);
    }

    @Bean
    Desk paraphDesk(
            SigningTasks tasks, SignatureRequests requests, Rules rules, Offers offers, Authentication authentication) {
        Waivers waivers = rules.waivers();
        return new Desk(
                tasks,
                new Cases(tasks, rules.store(), requests, waivers),
                new Freezing(rules.store(), rules.journal()),
                new Readiness(
                        List.of(
                                new FourEyes(rules.store(), tasks::nameOf),
                                new WaiverRule(tasks, rules.store(), waivers),
                                new AuthorityHeld(rules.authorities())),
                        offers),
                authentication);
    }

    @Bean
    Rules paraphSigningRules(RequestStore store, Journal journal, AuthorityRegister authorities, Waivers waivers) {
        return new Rules(store, journal, authorities, waivers);
    }

    @Bean
    Signing paraphSigning(Signing.Steps steps, Signing.Register register) {
        return new Signing(steps, register);
    }

    @Bean
    Signing.Steps paraphSigningSteps(
            Desk desk, Waiving waiving, Endings endings, SignerFacts facts, Signing.Register register) {
        return new Signing.Steps(
                new ShowRequest(desk, waiving.offers().offers(), waiving.offers()),
                new BeginSigning(desk, register.journal()),
                new FinishSigning(desk, endings, facts, waiving.waivers()),
                new KeyedSigning(waiving.offers().offers().withKeys(), facts),
                new DeclineRequest(desk, endings, facts),
                new WithdrawRequest(desk.tasks(), register.store(), endings, facts),
                waiving.ask());
    }

    @Bean
    Signing.Register paraphSigningRegister(
            RequestStore store, Endings.Evidence evidence, PlatformTransactionManager manager, Clashes clashes) {
        TransactionTemplate transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Signing.Register(
                store, evidence.records(), evidence.journal(), transactions, new Attempts(MOST_ATTEMPTS, clashes));
    }

    /** What has to do with signing below the assessed level. */
    record Waiving(Waivers waivers, AskWaiver ask, WaiverOffers offers) {}

    /** What the rules ask. */
    record Rules(RequestStore store, Journal journal, AuthorityRegister authorities, Waivers waivers) {}
}
