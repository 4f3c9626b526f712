package org.paraph.authority;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.paraph.evidence.Journal;
import org.paraph.evidence.Records;
import org.paraph.signature.Directory;
import org.paraph.signature.Ids;
import org.paraph.signature.Managers;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SigningListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of delegations with its checks. Needs the stores of {@code .jdbc} and an {@link AuthorityDecision}. */
@Configuration(proxyBeanMethods = false)
public class AuthorityConfiguration {

    @Bean
    EarlierActs paraphEarlierActs(RequestStore requests, Records records) {
        return new EarlierActs(requests, records);
    }

    @Bean
    Grants paraphGrants(DelegationStore store) {
        return new Grants(store);
    }

    @Bean
    DelegationRegister.Checks paraphAuthorityChecks(
            Grants grants, UseStore uses, AuthorityDecision decision, Directory directory) {
        OwnClaim ownClaim = new OwnClaim();
        return new DelegationRegister.Checks(
                List.of(ownClaim, new IncompatibleAct(), new RightOrder()),
                List.of(new InForce(grants), ownClaim, new WithinScope(), new WithinLimit(), new NotSplit(uses)),
                new DepartmentRule(decision, new Managers(directory)),
                uses);
    }

    @Bean
    DelegationRegister paraphDelegationRegister(
            Grants grants, EarlierActs acts, DelegationRegister.Checks checks, Clock clock) {
        return new DelegationRegister(grants, acts, checks, clock);
    }

    @Bean
    Delegations.Register paraphDelegationKeeping(DelegationStore store, Journal journal) {
        return new Delegations.Register(store, new Entries(journal));
    }

    @Bean
    DraftReader paraphDraftReader(ZoneId paraphTimeZone, Directory directory) {
        return new DraftReader(paraphTimeZone, person -> directory.find(person).isPresent());
    }

    @Bean
    Delegations.Work paraphDelegationWork(
            DraftReader reader, PlatformTransactionManager transactions, SecureRandom random, Clock clock) {
        return new Delegations.Work(reader, new TransactionTemplate(transactions), new Ids(random), clock);
    }

    @Bean
    Delegations paraphDelegations(Delegations.Register register, Delegations.Work work) {
        return new Delegations(register, work);
    }

    @Bean
    Absences paraphAbsences(Delegations.Register register, Delegations.Work work) {
        return new Absences(register, work);
    }

    @Bean
    Positions paraphPositions(Delegations.Register register, Delegations.Work work) {
        return new Positions(register, work);
    }

    @Bean
    Import paraphDelegationImport(Delegations.Register register, Delegations.Work work) {
        return new Import(register, work);
    }

    @Bean
    SigningListener paraphAuthorityUses(EarlierActs acts, UseStore uses) {
        return new UseNotes(acts, uses);
    }
}
