package org.paraph.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Looks into the jars that the package phase has made. */
class JarsIT {

    /** {@code project.build.outputTimestamp}. */
    private static final LocalDateTime STAMP = LocalDateTime.parse("2026-11-21T00:00:00");

    @Test
    void whenTheLibraryIsPacked_thenNothingOfTheExampleIsInIt() throws IOException {
        assertThat(entries(Jars.library()))
                .contains("org/paraph/signature/SignatureRequest.class", "paraph/processes/paraph-notification.bpmn")
                .noneMatch(name -> name.startsWith("org/paraph/demo/"))
                .noneMatch(name -> name.startsWith("demo/"))
                .noneMatch(name -> name.startsWith("META-INF/resources/webjars/camunda/"))
                .noneMatch(name -> name.matches("application.*\\.ya?ml"));
    }

    @Test
    void whenTheExampleIsPacked_thenItIsComplete() throws IOException {
        assertThat(entries(Jars.example()))
                .contains(
                        "BOOT-INF/classes/org/paraph/demo/ParaphExample.class",
                        "BOOT-INF/classes/demo/application.yaml",
                        "META-INF/resources/webjars/camunda/app/tasklist/locales/fr.json")
                .anyMatch(name -> name.startsWith("BOOT-INF/lib/greenmail-"))
                .noneMatch(name -> name.contains("playwright"));
    }

    /** What two builds of the same sources would have to differ in: the hour, the order, the machine. */
    @Test
    void whenAJarIsPacked_thenItTellsNeitherWhenNorWhereNorByWhom() throws IOException {
        for (Path path : List.of(Jars.library(), Jars.example())) {
            try (var jar = new JarFile(path.toFile())) {
                var entries = jar.stream().toList();
                assertThat(entries)
                        .isNotEmpty()
                        .allSatisfy(entry -> assertThat(entry.getTimeLocal())
                                .as(entry.getName())
                                .isEqualTo(STAMP));
                for (var entry : entries.stream().filter(JarsIT::isText).toList()) {
                    assertThat(text(jar, entry))
                            .as(entry.getName())
                            .doesNotContain(System.getProperty("user.dir"))
                            .doesNotContain(System.getProperty("user.home") + "/")
                            .doesNotContain("Built-By", "Build-Time", "Build-Timestamp");
                }
            }
        }
    }

    @Test
    void whenTheExampleIsPacked_thenTheBillOfMaterialsNamesEveryLibraryWithItsVersion() throws IOException {
        Path bill = Path.of("target", "bom.json");
        assumeTrue(Files.exists(bill), "Maven writes none when it is offline");
        List<String> listed = new ArrayList<>();
        for (JsonNode component : new JsonMapper().readTree(bill.toFile()).get("components")) {
            listed.add(component.path("name").asText() + "-"
                    + component.path("version").asText());
        }

        assertThat(listed).contains("camunda-engine-7.24.0").noneMatch(name -> name.startsWith("playwright"));
        assertThat(entries(Jars.example()))
                .filteredOn(name -> name.matches("BOOT-INF/lib/.+\\.jar") && !name.contains("jarmode"))
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(listed)
                        .as("with or without a classifier")
                        .anyMatch(name.replace("BOOT-INF/lib/", "")::startsWith));
    }

    private static boolean isText(JarEntry entry) {
        return entry.getName().matches("META-INF/[^/]+|META-INF/maven/.+[^/]|.*\\.(properties|idx)");
    }

    private static String text(JarFile jar, JarEntry entry) throws IOException {
        try (var bytes = jar.getInputStream(entry)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return new ArrayList<>(file.stream().map(ZipEntry::getName).toList());
        }
    }
}
