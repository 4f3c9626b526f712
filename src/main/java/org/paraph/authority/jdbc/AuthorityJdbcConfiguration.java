package org.paraph.authority.jdbc;

import javax.sql.DataSource;
import org.paraph.authority.DelegationStore;
import org.paraph.authority.UseStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stores of delegations and of their uses, on the engine's data source and in its transactions. */
@Configuration(proxyBeanMethods = false)
public class AuthorityJdbcConfiguration {

    @Bean
    DelegationStore paraphDelegationStore(DataSource dataSource) {
        return new JdbcDelegationStore(new JdbcTemplate(dataSource));
    }

    @Bean
    UseStore paraphAuthorityUseStore(DataSource dataSource) {
        return new JdbcUseStore(new JdbcTemplate(dataSource));
    }
}
