package org.paraph.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.paraph.web.Visitor;

/** {@code java -jar} in a process and a folder of its own, as an operator starts it; seen from outside alone. */
final class PackagedExample implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final Path output;
    private final Process process;

    private PackagedExample(int port, Path output, Process process) {
        this.server = "http://localhost:" + port;
        this.output = output;
        this.process = process;
    }

    /** Healthy when it returns. */
    static PackagedExample start(Path folder, String... properties) throws IOException {
        int port = RunningExample.freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Jars.example().toString(),
                "--server.port=" + port,
                "--example.mailbox.port=" + RunningExample.freePort()));
        command.addAll(List.of(properties));
        Path output = folder.resolve("output-" + port + ".txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var example = new PackagedExample(port, output, process);
        example.await("health", () -> example.health() == 200);
        return example;
    }

    /** Waits until that is so, at most two minutes, and no longer than the process lives. */
    void await(String what, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new AssertionError("No " + what + ":\n" + output());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Visitor visitor(String user) {
        return new Visitor(server, user, "demo-" + user);
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> postAs(String user, String path, String json) {
        return send(as(user, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** The only task of that user, by the engine's REST API; none is waited for. */
    String taskOf(String user) {
        await("task of " + user, () -> tasksOf(user).size() == 1);
        return tasksOf(user).get(0).path("id").asText();
    }

    JsonNode tasksOf(String user) {
        try {
            return new JsonMapper()
                    .readTree(
                            send(as(user, "/engine-rest/task?assignee=" + user)).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an operator stops it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It does not stop:\n" + output());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private int health() {
        try {
            return http.send(request("/actuator/health").build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (ConnectException notYet) {
            return 0;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder as(String user, String path) {
        return request(path).header("Authorization", RunningExample.login(user, "demo-" + user));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
