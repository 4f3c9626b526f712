package org.paraph.authentication.enrolment;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.paraph.assurance.TokenTable;
import org.paraph.authentication.Authentication;
import org.paraph.authentication.TokenLocks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the register and its two front doors from keys, store, kinds and listeners. */
@Configuration(proxyBeanMethods = false)
public class EnrolmentConfiguration {

    @Bean
    Vault paraphVault(VaultKeys keys, SecureRandom random) {
        return new Vault(keys, random);
    }

    @Bean
    Tokens paraphTokens(TokenStore store, Vault vault, Clock clock) {
        return new Tokens(store, vault, clock);
    }

    @Bean
    Kinds paraphTokenKinds(List<TokenKind> kinds) {
        return new Kinds(kinds);
    }

    @Bean
    Register paraphTokenRegister(
            TokenStore store, Kinds kinds, ObjectProvider<TokenListener> listeners, SecureRandom random, Clock clock) {
        return new Register(store, kinds, event -> listeners.orderedStream().forEach(l -> l.on(event)), random, clock);
    }

    @Bean
    Enrolment paraphEnrolment(
            Register register,
            Kinds kinds,
            Vault vault,
            StrongestProof proof,
            TokenTrial trial,
            PlatformTransactionManager manager) {
        TokenStore store = register.store();
        NewToken newToken = new NewToken(register, kinds, store, vault);
        Grounds grounds = new Grounds(register, kinds, vault);
        return new Enrolment(new Enrolment.Parts(
                newToken, grounds, proof, trial, register, store, kinds, vault, ownTransactions(manager)));
    }

    @Bean
    StrongestProof paraphStrongestProof(Authentication authentication, TokenTable table, TokenStore store) {
        return new StrongestProof(authentication, table, store);
    }

    @Bean
    TokenTrial paraphTokenTrial(Authentication authentication) {
        return new TokenTrial(authentication);
    }

    @Bean
    TokenAdministration paraphTokenAdministration(
            Register register, Kinds kinds, Vault vault, TokenLocks locks, PlatformTransactionManager manager) {
        return new TokenAdministration(
                register, new Grounds(register, kinds, vault), kinds, locks, ownTransactions(manager));
    }

    private static TransactionTemplate ownTransactions(PlatformTransactionManager manager) {
        TransactionTemplate transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transactions;
    }
}
