package org.paraph.authentication.jdbc;

import javax.sql.DataSource;
import org.paraph.authentication.ChallengeStore;
import org.paraph.authentication.ThrottleStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps challenges and failures in the engine's own database. */
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
}
