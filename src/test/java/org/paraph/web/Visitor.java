package org.paraph.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Somebody with a browser's cookies, logged in to the webapps or not. */
public final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String server;

    public Visitor(String server) {
        this.server = server;
        send("GET", "/camunda/app/tasklist/default/", null, Map.of());
    }

    public Visitor(String server, String person, String password) {
        this(server);
        Answer answer = send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + person + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        if (answer.status() != 200) {
            throw new AssertionError("Login failed: " + answer);
        }
        send("GET", "/camunda/app/tasklist/default/", null, Map.of());
    }

    public Answer get(String path) {
        return send("GET", "/camunda/api/paraph/" + path, null, Map.of());
    }

    public Answer post(String path, String body) {
        return send("POST", "/camunda/api/paraph/" + path, body, Map.of("Content-Type", "application/json"));
    }

    public Answer upload(String path, byte[] file) {
        return sent(
                "POST",
                "/camunda/api/paraph/" + path,
                BodyPublishers.ofByteArray(file),
                Map.of("Content-Type", "application/pdf"));
    }

    /** As the form does: reads the task, begins, types the name and answers with the password. */
    public Answer sign(String task, String name, String password) {
        String digest = get("tasks/" + task).text("/content/digest");
        ObjectNode body = JSON.createObjectNode().put("method", "typed").put("contentDigest", digest);
        Answer challenge = post("tasks/" + task + "/challenge", body.toString());
        body.put("challenge", challenge.text("/challenge"))
                .put("statementVersion", "1")
                .put("language", "en")
                .put("mark", name)
                .putObject("answers")
                .put("memorized-secret", password);
        return post("tasks/" + task + "/signature", body.toString());
    }

    public Answer send(String method, String path, String body, Map<String, String> headers) {
        return sent(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    private Answer sent(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
        String token = token();
        if (token != null) {
            request.setHeader("X-XSRF-TOKEN", token);
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("XSRF-TOKEN"))
                .map(c -> c.getValue())
                .findFirst()
                .orElse(null);
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return String.join(", ", response.headers().allValues(name));
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError(response.body(), e);
            }
        }

        public String text(String pointer) {
            return json().at(pointer).asText();
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + " " + response.body();
        }
    }
}
