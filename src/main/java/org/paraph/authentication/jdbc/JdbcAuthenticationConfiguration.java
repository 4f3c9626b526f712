package org.paraph.authentication.jdbc;

import javax.sql.DataSource;
import org.paraph.authentication.ChallengeStore;
import org.paraph.authentication.ThrottleStore;
import org.paraph.authentication.enrolment.TokenStore;
import org.paraph.authentication.lookup.CellStore;
import org.paraph.authentication.outofband.CodeStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps challenges, failures and tokens in the engine's own database. */
@Configuration(proxyBeanMethods = false)
public class JdbcAuthenticationConfiguration {

    @Bean
    ChallengeStore paraphChallengeStore(DataSource dataSource) {
        return new JdbcChallengeStore(new JdbcTemplate(dataSource));
    }

    @Bean
    ThrottleStore paraphThrottleStore(DataSource dataSource) {
        return new JdbcThrottleStore(new JdbcTemplate(dataSource));
    }

    @Bean
    TokenStore paraphTokenStore(DataSource dataSource) {
        return new JdbcTokenStore(new JdbcTemplate(dataSource));
    }

    @Bean
    CellStore paraphCellStore(DataSource dataSource) {
        return new JdbcCellStore(new JdbcTemplate(dataSource));
    }

    @Bean
    CodeStore paraphCodeStore(DataSource dataSource) {
        return new JdbcCodeStore(new JdbcTemplate(dataSource));
    }
}
