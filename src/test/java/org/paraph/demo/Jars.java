package org.paraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the package phase has made. */
final class Jars {

    private Jars() {}

    /** The plug-in. */
    static Path library() throws IOException {
        return find("paraph-.*(?<!-exec|-sources|-javadoc)\\.jar");
    }

    /** The runnable example. */
    static Path example() throws IOException {
        return find("paraph-.*-exec\\.jar");
    }

    private static Path find(String name) throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            var jar = files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst();
            assertThat(jar)
                    .as("%s in target: run the package phase first", name)
                    .isPresent();
            return jar.orElseThrow().toAbsolutePath();
        }
    }
}
