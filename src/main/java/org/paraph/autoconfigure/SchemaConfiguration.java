package org.paraph.autoconfigure;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sees to the tables before anything that needs them is made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SchemaSettings.class)
class SchemaConfiguration {

    @Bean(SchemaFirst.SCHEMA)
    Schema paraphSchema(DataSource dataSource, SchemaSettings settings) {
        Schema schema = Schema.of(dataSource);
        if (settings.migrate()) {
            schema.migrate();
        } else {
            schema.demand();
        }
        return schema;
    }

    @Bean
    static SchemaFirst paraphSchemaFirst() {
        return new SchemaFirst();
    }
}
