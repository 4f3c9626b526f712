package com.example.host;

import static com.example.host.RunningShop.WITHOUT_PARAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.Databases;
import org.paraph.Databases.Database;
import org.paraph.signature.Signing;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.ITemplateEngine;

/** What Paraph's jar changes in an application that merely has it on its class path. */
class HostIT {

    private static final List<Class<?>> GLOBAL =
            List.of(ObjectMapper.class, MessageSource.class, ITemplateEngine.class, Flyway.class, ViewResolver.class);

    @TempDir
    Path folder;

    @Test
    void whenParaphComesToAnOldDatabase_thenTheHostRunsOnAndOnlyParaphsOwnPathsAreNew() throws Exception {
        Database database = Databases.emptyH2File(folder);
        Set<String> pathsBefore;
        Map<Class<?>, List<String>> beansBefore;
        String engines;
        try (RunningShop shop = RunningShop.start(database, WITHOUT_PARAPH)) {
            pathsBefore = paths(shop.context());
            beansBefore = globals(shop.context());
            engines = shop.get("/engine-rest/engine").body();
            sell(shop.context());
        }

        try (RunningShop shop = RunningShop.start(database)) {
            Set<String> added = new TreeSet<>(paths(shop.context()));
            added.removeAll(pathsBefore);
            assertThat(added).isNotEmpty().allMatch(path -> path.matches("/camunda/(api/)?paraph/.*"));
            assertThat(globals(shop.context())).isEqualTo(beansBefore);
            assertThat(shop.context().getBeanNamesForType(Flyway.class)).isEmpty();
            assertThat(shop.get("/engine-rest/engine").body()).isEqualTo(engines);
            assertThat(deployed(shop.context(), "leave-request")).isEqualTo(1);
            assertThat(deployed(shop.context(), "paraph-notification")).isEqualTo(1);
            assertThat(shop.get("/shop").body()).isEqualTo("open");
            assertThat(shop.get("/broken").body())
                    .contains("\"path\":\"/broken\"")
                    .doesNotContain("urn:paraph");
            assertThat(shop.get("/camunda/api/paraph/requests").statusCode()).isEqualTo(401);
            finish(shop.context());
        }

        try (RunningShop again = RunningShop.start(database)) {
            assertThat(again.context().getBean(Signing.class)).isNotNull();
        }
    }

    @Test
    void whenTheHostHasAClockAndAnotherPathAndNeitherMailNorActuatorNorOurProcesses_thenParaphGoesAlong()
            throws Exception {
        ClassLoader bare = new FilteredClassLoader(HealthIndicator.class);
        try (RunningShop shop = RunningShop.start(
                Databases.emptyH2File(folder),
                bare,
                OnTime.class,
                "--camunda.bpm.webapp.application-path=/flow",
                "--paraph.process.deploy=false")) {
            assertThat(deployed(shop.context(), "leave-request")).isZero();
            assertThat(shop.context()
                            .getBean(RepositoryService.class)
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey("signing-authority")
                            .count())
                    .as("without it nobody can sign by a delegation")
                    .isEqualTo(1);
            assertThat(shop.context().getBeansOfType(Clock.class)).containsOnlyKeys("shopClock");
            assertThat(shop.context().containsBean("paraphJournalHealthIndicator"))
                    .isFalse();
            assertThat(shop.get("/flow/api/paraph/requests").statusCode()).isEqualTo(401);
            assertThat(shop.get("/flow/paraph/form.js").statusCode()).isEqualTo(200);
            assertThat(shop.get("/camunda/api/paraph/requests").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "paraph.time-zone, Mars/Olympus",
        "paraph.language.default, de",
        "paraph.policy.location, classpath:none.yml",
        "paraph.challenge.valid-for, PT2H",
        "paraph.throttle.max-failures, 101",
        "paraph.process.reminder-after, PT0S",
        "paraph.mail.from, nobody",
        "paraph.mail.base-url, ftp://host",
        "paraph.mail.keep-sent, -P1D",
        "paraph.schema.migrate, perhaps"
    })
    void whenASettingIsWrong_thenTheStartIsRefusedWithItsName(String name, String value) {
        Database database = Databases.emptyH2File(folder);

        assertThatThrownBy(() -> RunningShop.start(database, "--" + name + "=" + value))
                .hasStackTraceContaining(name);
    }

    private static Set<String> paths(ConfigurableApplicationContext context) {
        Set<String> paths = new TreeSet<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods().keySet().forEach(info -> paths.addAll(info.getPatternValues())));
        context.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> paths.addAll(mapping.getHandlerMap().keySet()));
        return paths;
    }

    private static long deployed(ConfigurableApplicationContext shop, String process) {
        return shop.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }

    private static Map<Class<?>, List<String>> globals(ConfigurableApplicationContext context) {
        Map<Class<?>, List<String>> beans = new TreeMap<>(java.util.Comparator.comparing(Class::getName));
        GLOBAL.forEach(type -> beans.put(type, Arrays.asList(context.getBeanNamesForType(type))));
        return beans;
    }

    private static void sell(ConfigurableApplicationContext shop) {
        shop.getBean(RepositoryService.class)
                .createDeployment()
                .addModelInstance(
                        "sale.bpmn",
                        Bpmn.createExecutableProcess("sale")
                                .startEvent()
                                .userTask("Pack")
                                .endEvent()
                                .done())
                .deploy();
        shop.getBean(RuntimeService.class).startProcessInstanceByKey("sale");
    }

    private static void finish(ConfigurableApplicationContext shop) {
        TaskService tasks = shop.getBean(TaskService.class);
        tasks.complete(tasks.createTaskQuery().singleResult().getId());
        assertThat(shop.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processDefinitionKey("sale")
                        .count())
                .isZero();
    }

    @Import(Shop.class)
    static class OnTime {

        @Bean
        Clock shopClock() {
            return Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        }
    }
}
