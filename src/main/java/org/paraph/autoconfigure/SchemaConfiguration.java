package org.paraph.autoconfigure;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Sees to it that the tables lie in the engine's own database and are there before anything that needs them is made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SchemaSettings.class)
class SchemaConfiguration {

    @Bean(SchemaFirst.SCHEMA)
    Schema paraphSchema(DataSource dataSource, PlatformTransactionManager transactions, SchemaSettings settings) {
        new OneTransaction(dataSource, transactions).demand();
        Schema schema = Schema.of(dataSource);
        if (settings.migrate()) {
            schema.migrate();
        } else {
            schema.demand();
        }
        return schema;
    }

    @Bean
    ProcessEnginePlugin paraphSameDatabase(DataSource dataSource, PlatformTransactionManager transactions) {
        return new SameDatabase(new OneTransaction(dataSource, transactions));
    }

    @Bean
    static EngineDatabase paraphEngineDatabase() {
        return new EngineDatabase();
    }

    @Bean
    static SchemaFirst paraphSchemaFirst() {
        return new SchemaFirst();
    }
}
