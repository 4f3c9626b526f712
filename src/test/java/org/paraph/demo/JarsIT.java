package org.paraph.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Looks into the jars that the package phase has made. */
class JarsIT {

    @Test
    void whenTheLibraryIsPacked_thenNothingOfTheExampleIsInIt() throws IOException {
        assertThat(entries("paraph-.*(?<!-exec|-sources|-javadoc)\\.jar"))
                .contains("org/paraph/signature/SignatureRequest.class", "paraph/processes/paraph-notification.bpmn")
                .noneMatch(name -> name.startsWith("org/paraph/demo/"))
                .noneMatch(name -> name.startsWith("demo/"))
                .noneMatch(name -> name.startsWith("META-INF/resources/webjars/camunda/"))
                .noneMatch(name -> name.matches("application.*\\.ya?ml"));
    }

    @Test
    void whenTheExampleIsPacked_thenItIsComplete() throws IOException {
        assertThat(entries("paraph-.*-exec\\.jar"))
                .contains(
                        "BOOT-INF/classes/org/paraph/demo/ParaphExample.class",
                        "BOOT-INF/classes/demo/application.yaml",
                        "META-INF/resources/webjars/camunda/app/tasklist/locales/fr.json")
                .anyMatch(name -> name.startsWith("BOOT-INF/lib/greenmail-"))
                .noneMatch(name -> name.contains("playwright"));
    }

    private static List<String> entries(String name) throws IOException {
        Optional<Path> jar;
        try (var files = Files.list(Path.of("target"))) {
            jar = files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst();
        }
        assumeTrue(jar.isPresent(), "no jar yet: run the package phase first");
        try (var file = new JarFile(jar.orElseThrow().toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}
