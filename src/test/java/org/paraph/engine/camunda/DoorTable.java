package org.paraph.engine.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of every attempt, as a table that people can read: {@code target/gate.md}. */
final class DoorTable {

    private static final Map<String, Map<String, String>> ROWS = new TreeMap<>();

    private DoorTable() {}

    static synchronized void note(String door, String role, String result) {
        ROWS.computeIfAbsent(door, d -> new TreeMap<>()).put(role, result);
        String table = ROWS.entrySet().stream()
                .map(row -> "| " + row.getKey() + " | "
                        + java.util.stream.Stream.of("assignee", "other", "admin", "nobody")
                                .map(r -> row.getValue().getOrDefault(r, ""))
                                .collect(Collectors.joining(" | "))
                        + " |")
                .collect(Collectors.joining(
                        "\n",
                        "| door | assignee | other user | administrator | nobody |\n|---|---|---|---|---|\n",
                        "\n"));
        try {
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target", "gate.md"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
