package org.paraph.credential.jdbc;

import javax.sql.DataSource;
import org.paraph.credential.CredentialStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps signing keys in the engine's own database. */
@Configuration(proxyBeanMethods = false)
public class JdbcCredentialConfiguration {

    @Bean
    CredentialStore paraphCredentialStore(DataSource dataSource) {
        return new JdbcCredentialStore(new JdbcTemplate(dataSource));
    }
}
