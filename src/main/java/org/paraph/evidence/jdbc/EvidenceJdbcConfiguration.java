package org.paraph.evidence.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalCheck;
import org.paraph.evidence.LastVerdict;
import org.paraph.evidence.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of records and the journal, on the engine's data source and in its transactions. */
@Configuration(proxyBeanMethods = false)
public class EvidenceJdbcConfiguration {

    @Bean
    Journal paraphJournal(
            DataSource dataSource, PlatformTransactionManager transactions, Clock clock, SecureRandom random) {
        Chain chain = new Chain(new JdbcTemplate(dataSource));
        return new TransactionalJournal(chain, new TransactionTemplate(transactions), new EventDrafts(clock, random));
    }

    @Bean
    JournalCheck paraphJournalCheck(DataSource dataSource) {
        return new JdbcJournalCheck(JdbcClient.create(dataSource));
    }

    @Bean
    LastVerdict paraphLastVerdict(DataSource dataSource) {
        return new JdbcLastVerdict(JdbcClient.create(dataSource));
    }

    @Bean
    Records paraphRecords(DataSource dataSource) {
        return new JdbcRecords(JdbcClient.create(dataSource));
    }
}
