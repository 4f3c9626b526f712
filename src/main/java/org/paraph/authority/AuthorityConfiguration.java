package org.paraph.authority;

import java.time.Clock;
import java.util.List;
import org.paraph.evidence.Records;
import org.paraph.signature.Directory;
import org.paraph.signature.Managers;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SigningListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
                new DepartmentRule(decision, new Managers(directory)));
    }

    @Bean
    DelegationRegister paraphDelegationRegister(
            Grants grants, EarlierActs acts, DelegationRegister.Checks checks, Clock clock) {
        return new DelegationRegister(grants, acts, checks, clock);
    }

    @Bean
    SigningListener paraphAuthorityUses(EarlierActs acts, UseStore uses) {
        return new UseNotes(acts, uses);
    }
}
