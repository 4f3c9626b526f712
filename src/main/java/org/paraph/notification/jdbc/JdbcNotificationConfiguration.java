package org.paraph.notification.jdbc;

import javax.sql.DataSource;
import org.paraph.notification.MailStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the outbox in the engine's own database. */
@Configuration(proxyBeanMethods = false)
public class JdbcNotificationConfiguration {

    @Bean
    MailStore paraphMailStore(DataSource dataSource) {
        return new JdbcMailStore(new JdbcTemplate(dataSource));
    }
}
