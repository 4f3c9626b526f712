package org.paraph.credential;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.paraph.authentication.enrolment.StrongestProof;
import org.paraph.authentication.enrolment.TokenListener;
import org.paraph.pki.AlgorithmCheck;
import org.paraph.pki.SignerCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the register and its front doors; needs a store, {@link Holders} and what {@code pki} and enrolment offer. */
@Configuration(proxyBeanMethods = false)
public class CredentialConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Credentials paraphCredentials(CredentialStore store, Clock clock) {
        return new UsableCredentials(store, clock);
    }

    @Bean
    KeyRegister paraphKeyRegister(
            CredentialStore store, ObjectProvider<TokenListener> listeners, SecureRandom random, Clock clock) {
        return new KeyRegister(store, event -> listeners.orderedStream().forEach(l -> l.on(event)), random, clock);
    }

    @Bean
    Certification paraphCertification(Optional<CertificateIssuer> issuer, SignerCheck signers, Holders holders) {
        return new Certification(issuer, signers, holders);
    }

    @Bean
    SigningKeys paraphSigningKeys(
            StrongestProof proof,
            KeyRegister register,
            AlgorithmCheck algorithms,
            Certification certification,
            PlatformTransactionManager manager) {
        return new SigningKeys(
                proof, register, new KeyGrounds(register, algorithms), certification, ownTransactions(manager));
    }

    @Bean
    KeyAdministration paraphKeyAdministration(
            KeyRegister register, Certification certification, PlatformTransactionManager manager) {
        return new KeyAdministration(register, certification, ownTransactions(manager));
    }

    private static TransactionTemplate ownTransactions(PlatformTransactionManager manager) {
        TransactionTemplate transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transactions;
    }
}
