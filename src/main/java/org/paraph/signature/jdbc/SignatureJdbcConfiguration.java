package org.paraph.signature.jdbc;

import javax.sql.DataSource;
import org.paraph.signature.Clashes;
import org.paraph.signature.RequestStore;
import org.paraph.signature.WaiverStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The store of signature requests, on the engine's data source and in its transactions. */
@Configuration(proxyBeanMethods = false)
public class SignatureJdbcConfiguration {

    @Bean
    RequestStore paraphRequestStore(DataSource dataSource) {
        return new JdbcRequestStore(new JdbcTemplate(dataSource));
    }

    @Bean
    WaiverStore paraphWaiverStore(DataSource dataSource) {
        return new JdbcWaiverStore(new JdbcTemplate(dataSource));
    }

    @Bean
    Clashes paraphClashes() {
        return new SqlClashes();
    }
}
