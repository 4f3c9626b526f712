package org.paraph.demo;

import org.paraph.cli.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The runnable example. Its settings lie in {@code demo/application.yaml}; a file {@code application.yaml} beside the jar goes first. */
@SpringBootApplication
public class ParaphExample {

    private static final String SETTINGS = "spring.config.location=optional:classpath:/demo/,optional:classpath:/,"
            + "optional:classpath:/config/,optional:file:./,optional:file:./config/";

    public static void main(String[] args) {
        if (CommandLine.isMeantBy(args)) {
            System.exit(CommandLine.run(args));
        }
        application().run(args);
    }

    /** The example, ready to be run with arguments such as {@code --server.port=8081}. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(ParaphExample.class)
                .properties(SETTINGS)
                .listeners(new OwnMailServer(), new OwnTokenKeys(), new OwnPki())
                .build();
    }
}
