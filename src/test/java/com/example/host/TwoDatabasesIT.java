package com.example.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDatasourceConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDatasourceConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;
import org.paraph.Databases.Database;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A host with a database for its own data and another one for the engine: Paraph belongs to the engine's. */
class TwoDatabasesIT {

    @TempDir
    Path folder;

    @Test
    void whenTheEngineHasADatabaseOfItsOwn_thenParaphKeepsItsTablesThereAndCommitsWithIt() {
        try (RunningShop shop = start(Apart.class)) {
            JdbcTemplate ofShop = new JdbcTemplate(shop.context().getBean(DataSource.class));
            JdbcTemplate ofEngine = new JdbcTemplate(shop.context().getBean("camundaBpmDataSource", DataSource.class));
            assertThat(tables(ofShop)).isZero();
            assertThat(tables(ofEngine)).isPositive();
            deploy(shop.context().getBean(ProcessEngine.class));

            begin(shop.context(), true);
            assertThat(requests(ofEngine)).isZero();
            assertThat(tasks(ofEngine)).isZero();

            begin(shop.context(), false);
            assertThat(requests(ofEngine)).isEqualTo(1);
            assertThat(tasks(ofEngine)).isEqualTo(1);
        }
    }

    @Test
    void whenTheEnginesDatabaseHasNoTransactionManager_thenTheStartIsRefusedAndNothingIsCreated() {
        Database engines = Databases.emptyH2File(folder);

        assertThatThrownBy(() -> start(Unmanaged.class, engines))
                .rootCause()
                .hasMessageContainingAll("does not manage the engine's data source", "camundaBpmTransactionManager");

        try (HikariDataSource dataSource = engines.dataSource()) {
            assertThat(tables(new JdbcTemplate(dataSource))).isZero();
        }
    }

    @Test
    void whenTheEngineIsGivenAnotherDatabaseByHand_thenTheStartIsRefused() {
        assertThatThrownBy(() -> start(ByHand.class))
                .rootCause()
                .hasMessageContainingAll("The engine uses the data source", "camundaBpmDataSource");
    }

    private RunningShop start(Class<?> application) {
        return start(application, Databases.emptyH2File(folder));
    }

    private RunningShop start(Class<?> application, Database engines) {
        return RunningShop.start(
                Databases.emptyH2File(folder),
                TwoDatabasesIT.class.getClassLoader(),
                application,
                "--engine.url=" + engines.url());
    }

    /** A purchase that nobody has signed, in a transaction that is rolled back or not. */
    private static void begin(ConfigurableApplicationContext shop, boolean rolledBack) {
        PlatformTransactionManager transactions =
                shop.getBean("camundaBpmTransactionManager", PlatformTransactionManager.class);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            shop.getBean(ProcessEngine.class)
                    .getRuntimeService()
                    .startProcessInstanceByKey("purchase", Map.of("what", "A desk"));
            if (rolledBack) {
                status.setRollbackOnly();
            }
        });
    }

    private static void deploy(ProcessEngine engine) {
        var model = Bpmn.createExecutableProcess("purchase")
                .startEvent()
                .userTask("Approve")
                .camundaAssignee("boss")
                .endEvent()
                .done();
        var properties = model.newInstance(CamundaProperties.class);
        Map.of("purpose", "approval", "assurance", "2", "content", "what").forEach((name, value) -> {
            var property = model.newInstance(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty.class);
            property.setCamundaName("paraph:" + name);
            property.setCamundaValue(value);
            properties.addChildElement(property);
        });
        UserTask task = model.getModelElementById("Approve");
        task.builder().addExtensionElement(properties);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("purchase.bpmn", model)
                .deploy();
    }

    private static long tables(JdbcTemplate jdbc) {
        return count(jdbc, "INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'PARAPH%'");
    }

    private static long requests(JdbcTemplate jdbc) {
        return count(jdbc, "PARAPH_REQUEST");
    }

    private static long tasks(JdbcTemplate jdbc) {
        return count(jdbc, "ACT_RU_TASK");
    }

    private static long count(JdbcTemplate jdbc, String from) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + from, Long.class);
    }

    /** The shop's own database, as every application with two of them declares it. */
    @Import(Shop.class)
    static class TwoDatabases {

        @Bean
        @Primary
        HikariDataSource shopDataSource(@Value("${spring.datasource.url}") String url) {
            return new Database(url, "sa", "").dataSource();
        }

        @Bean
        @Primary
        PlatformTransactionManager shopTransactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }

    @Import(TwoDatabases.class)
    static class Unmanaged {

        @Bean
        HikariDataSource camundaBpmDataSource(@Value("${engine.url}") String url) {
            return new Database(url, "sa", "").dataSource();
        }
    }

    @Import(Unmanaged.class)
    static class Apart {

        @Bean
        PlatformTransactionManager camundaBpmTransactionManager(
                @Qualifier("camundaBpmDataSource") DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }

    @Import(TwoDatabases.class)
    static class ByHand {

        @Bean
        CamundaDatasourceConfiguration elsewhere(@Value("${engine.url}") String url) {
            return new DefaultDatasourceConfiguration() {
                @Override
                public void preInit(SpringProcessEngineConfiguration engine) {
                    super.preInit(engine);
                    engine.setDataSource(new Database(url, "sa", "").dataSource());
                }
            };
        }
    }
}
