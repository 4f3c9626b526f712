package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;
import org.paraph.evidence.Journal;
import org.paraph.evidence.jdbc.EvidenceJdbcConfiguration;
import org.paraph.evidence.jdbc.SchemaTables;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class SchemaConfigurationIT {

    private String url;

    @BeforeEach
    void emptyDatabase(@TempDir Path folder) {
        url = Databases.emptyH2File(folder).url();
    }

    /** The plug-in is registered first, so that only the dependency can make it wait. */
    @Test
    void whenAnEnginePluginIsMade_thenTheTablesAreThere() {
        runner().run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Journal.class);
            assertThat(context.getBean(EarlyPlugin.class).missing).isEmpty();
            String[] waits =
                    context.getBeanFactory().getBeanDefinition("paraphJournal").getDependsOn();
            assertThat(waits).containsExactly("paraphSchema");
        });
    }

    @Test
    void whenMigrationIsOff_thenTheStartIsRefusedUntilTheTablesAreThere() {
        ApplicationContextRunner off = runner().withPropertyValues("paraph.schema.migrate=false");
        off.run(context -> assertThat(context)
                .hasFailed()
                .getFailure()
                .rootCause()
                .hasMessageContaining("paraph.schema.migrate is false")
                .hasMessageContaining("paraph/db/common/V1__tables.sql"));
        runner().run(context -> assertThat(context).hasNotFailed());
        off.run(context -> assertThat(context).hasNotFailed());
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withPropertyValues("spring.datasource.url=" + url)
                .withUserConfiguration(Host.class, EvidenceJdbcConfiguration.class, SchemaConfiguration.class)
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Host {
        @Bean
        ProcessEnginePlugin early(DataSource dataSource) {
            return new EarlyPlugin(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SecureRandom random() {
            return new SecureRandom();
        }
    }

    static final class EarlyPlugin extends AbstractProcessEnginePlugin {
        final List<String> missing = new ArrayList<>();

        EarlyPlugin(DataSource dataSource) {
            missing.addAll(SchemaTables.missing(dataSource));
        }
    }
}
