package org.paraph.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.FileSystemUtils;

/** The example on a port of its own, with its data in a folder of its own, for the time of a test class. */
public final class RunningExample implements BeforeAllCallback, AfterAllCallback {

    private final HttpClient client = HttpClient.newHttpClient();
    private Path data;
    private ConfigurableApplicationContext context;

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        data = Files.createTempDirectory("paraph-example");
        start();
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }

    /** Stops it and starts it again on the same data. */
    void restart() {
        context.close();
        start();
    }

    private void start() {
        context = ParaphExample.application()
                .run(
                        "--server.port=" + freePort(),
                        "--spring.datasource.url=jdbc:h2:file:" + data.resolve("paraph"),
                        "--example.mailbox.folder=" + data.resolve("mails"),
                        "--example.mailbox.port=" + freePort(),
                        "--paraph.waiver.enabled=true",
                        "--example.pki-folder=" + data.resolve("pki"),
                        "--example.token-keys=" + data.resolve("token-keys.txt"));
    }

    public String url(String path) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** With the user's own password. */
    public HttpResponse<String> getAs(String user, String path) {
        return getAs(user, "demo-" + user, path);
    }

    HttpResponse<String> getAs(String user, String password, String path) {
        return send(request(path).header("Authorization", login(user, password)));
    }

    /** With the user's own password. */
    public HttpResponse<String> postAs(String user, String path, String json) {
        return send(request(path)
                .header("Authorization", login(user, "demo-" + user))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    void mail(String to, String subject, String html) throws Exception {
        var sender = bean(JavaMailSender.class);
        var message = sender.createMimeMessage();
        var helper = new org.springframework.mail.javamail.MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom("paraph@example.test");
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText("See http://localhost:1/tasklist/#/?task=7 for more.", html);
        sender.send(message);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String login(String user, String password) {
        String plain = user + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
