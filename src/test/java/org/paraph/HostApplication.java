package org.paraph;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.paraph.autoconfigure.ParaphAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A host application with nothing of its own: the engine, with or without Paraph. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class HostApplication {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** @param beans configurations of its own */
    public static ConfigurableApplicationContext start(
            boolean paraph, Databases.Database database, Map<String, String> more, Class<?>... beans) {
        boolean web = more.containsKey("host.web");
        Map<String, Object> properties = new TreeMap<>();
        properties.put("spring.config.name", "host");
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("spring.datasource.hikari.maximum-pool-size", "4");
        properties.put("camunda.bpm.process-engine-name", engineName(paraph, web));
        properties.put("camunda.bpm.auto-deployment-enabled", "false");
        properties.put("camunda.bpm.job-execution.enabled", "false");
        properties.put("camunda.bpm.metrics.enabled", "false");
        properties.put("camunda.bpm.generic-properties.properties.enforceHistoryTimeToLive", "false");
        properties.put("paraph.process.deploy", "false");
        properties.put("paraph.throttle.delay", "PT0S"); // tests answer wrongly faster than people do
        properties.put("logging.level.root", "WARN");
        properties.put("spring.main.banner-mode", "off");
        properties.put("server.port", "0");
        String rest = CamundaBpmRestJerseyAutoConfiguration.class.getName();
        properties.put(
                "spring.autoconfigure.exclude", paraph ? rest : rest + "," + ParaphAutoConfiguration.class.getName());
        properties.putAll(more);
        return new SpringApplicationBuilder(HostApplication.class)
                .sources(beans)
                .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    /** The engine's REST API looks for "default" in the whole JVM: who does not serve it leaves that name to others. */
    private static String engineName(boolean paraph, boolean web) {
        return paraph && web ? "default" : "engine" + NUMBER.incrementAndGet();
    }

    /** Starts once in a JVM of its own and says how long that took and what it holds in memory. */
    public static void main(String[] args) {
        try (ConfigurableApplicationContext host = start(
                Boolean.parseBoolean(args[0]), new Databases.Database(args[1], "sa", ""), Map.of("host.web", "true"))) {
            Instant begun =
                    Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
            long took = Duration.between(begun, Instant.now()).toMillis();
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.println("HOST " + took + " " + used / 1024 / 1024 + " " + host.isActive());
        }
    }
}
