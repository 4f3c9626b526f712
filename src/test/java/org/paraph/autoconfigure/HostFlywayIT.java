package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;
import org.paraph.Databases.Database;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plug-in in host applications with and without a Flyway of their own. */
class HostFlywayIT {

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void emptyDatabase() {
        database = Databases.emptyH2File(folder);
    }

    @Test
    void whenTheHostDoesNotUseFlyway_thenItStartsTwiceAndOnlyParaphsHistoryIsThere() {
        for (int start = 0; start < 2; start++) {
            try (ConfigurableApplicationContext host = start(Host.class, new DefaultResourceLoader())) {
                assertThat(host.getBeansOfType(Flyway.class)).isEmpty();
                assertThat(histories(host)).isEqualTo(1);
                assertThat(host.getBean(Schema.class)).isNotNull();
            }
        }
    }

    @Test
    void whenTheHostHasMigrations_thenBothAreMigratedEachByItsOwnHistory() throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("host/db/migration"));
        Files.writeString(migrations.resolve("V1__host.sql"), "CREATE TABLE HOST_TABLE (ID INTEGER)");
        URL[] hostClasses = {folder.resolve("host").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(hostClasses, getClass().getClassLoader());
                ConfigurableApplicationContext host = start(
                        Host.class, new DefaultResourceLoader(loader), "spring.flyway.baseline-on-migrate=true")) {
            assertThat(histories(host)).isEqualTo(2);
        }
    }

    @Test
    void whenTheFolderAloneShowsIt_thenTheHostsFlywayIsLeftOn() throws IOException {
        Files.createDirectories(folder.resolve("host/db/migration"));
        URL[] hostClasses = {folder.resolve("host").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(hostClasses, getClass().getClassLoader());
                ConfigurableApplicationContext host = start(FlywayAlone.class, new DefaultResourceLoader(loader))) {
            assertThat(host.getBeansOfType(Flyway.class)).hasSize(1);
        }
    }

    @Test
    void whenAPropertyAloneShowsIt_thenTheHostsFlywayIsLeftOn() {
        try (ConfigurableApplicationContext host =
                start(FlywayAlone.class, new DefaultResourceLoader(), "spring.flyway.table=HOST_HISTORY")) {
            assertThat(host.getBeansOfType(Flyway.class)).hasSize(1);
        }
    }

    @Test
    void whenABeanAloneShowsIt_thenTheHostsFlywayIsLeftOn() {
        try (ConfigurableApplicationContext host = start(Customizing.class, new DefaultResourceLoader())) {
            assertThat(host.getBeansOfType(Flyway.class)).hasSize(1);
        }
    }

    private ConfigurableApplicationContext start(Class<?> host, DefaultResourceLoader loader, String... properties) {
        return new SpringApplicationBuilder(host)
                .resourceLoader(loader)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=" + database.url(), "spring.datasource.username=sa")
                .properties("spring.config.location=optional:classpath:/none/")
                .properties(properties)
                .run();
    }

    private static long histories(ConfigurableApplicationContext host) {
        return JdbcClient.create(host.getBean(javax.sql.DataSource.class))
                .sql("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE LOWER(TABLE_NAME) LIKE '%schema_history'")
                .query(Long.class)
                .single();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class FlywayAlone {}

    @Configuration(proxyBeanMethods = false)
    @Import({FlywayAlone.class, SchemaConfiguration.class})
    static class Host {}

    @Configuration(proxyBeanMethods = false)
    @Import(FlywayAlone.class)
    static class Customizing {
        @Bean
        FlywayConfigurationCustomizer table() {
            return configuration -> configuration.table("HOST_HISTORY");
        }
    }
}
