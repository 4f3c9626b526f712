package org.paraph.digital.jdbc;

import javax.sql.DataSource;
import org.paraph.digital.PreparedStore;
import org.paraph.digital.SignedDocuments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signed and prepared documents, on the engine's data source and in its transactions. */
@Configuration(proxyBeanMethods = false)
public class DigitalJdbcConfiguration {

    @Bean
    SignedDocuments paraphSignedDocuments(DataSource dataSource) {
        return new JdbcSignedDocuments(new JdbcTemplate(dataSource));
    }

    @Bean
    PreparedStore paraphPreparedStore(DataSource dataSource) {
        return new JdbcPreparedStore(new JdbcTemplate(dataSource));
    }
}
