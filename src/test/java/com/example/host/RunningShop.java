package com.example.host;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.paraph.Databases.Database;
import org.paraph.autoconfigure.ParaphAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** The shop on a port of its own. */
record RunningShop(ConfigurableApplicationContext context) implements AutoCloseable {

    static final String[] WITHOUT_PARAPH = {
        "--spring.autoconfigure.exclude=" + ParaphAutoConfiguration.class.getName(),
        "--camunda.bpm.auto-deployment-enabled=false"
    };

    static RunningShop start(Database database, String... more) {
        return start(database, RunningShop.class.getClassLoader(), Shop.class, more);
    }

    static RunningShop start(Database database, ClassLoader classes, Class<?> application, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.location=optional:classpath:/none/",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--server.port=0",
                "--camunda.bpm.generic-properties.properties.historyTimeToLive=P1D",
                "--camunda.bpm.job-execution.enabled=false"));
        arguments.addAll(List.of(more));
        return new RunningShop(new SpringApplicationBuilder(application)
                .resourceLoader(new DefaultResourceLoader(classes))
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new)));
    }

    HttpResponse<String> get(String path) throws Exception {
        String port = context.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
