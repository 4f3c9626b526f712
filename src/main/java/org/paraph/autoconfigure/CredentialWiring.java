package org.paraph.autoconfigure;

import java.util.Optional;
import org.paraph.credential.CredentialConfiguration;
import org.paraph.credential.Holder;
import org.paraph.credential.Holders;
import org.paraph.credential.jdbc.JdbcCredentialConfiguration;
import org.paraph.pki.SignerCheck;
import org.paraph.signature.Directory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** People's signing keys, where there is anybody by whom their certificates are believed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(SignerCheck.class)
@Import({JdbcCredentialConfiguration.class, CredentialConfiguration.class})
class CredentialWiring {

    @Bean
    @ConditionalOnMissingBean
    Holders paraphHolders(Directory directory) {
        return person -> directory
                .find(person)
                .map(it -> new Holder(it.id(), it.name(), it.email()))
                .orElseGet(() -> new Holder(person, person, Optional.empty()));
    }
}
