package org.paraph.web.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A scripted server: the component's files, a page that holds the component as Tasklist does, and the interface.
 *
 * <p>The interface answers with {@link Samples} until {@link #next} says otherwise for one answer. A POST without the CSRF
 * token of the cookie is refused the way the webapps refuse it. The last word of the path names an operation.
 */
final class StandIn implements AutoCloseable {

    private static final Path FILES = Path.of("src/main/resources/paraph/static");
    private static final String TASKLIST_POLICY =
            "base-uri 'self';script-src 'nonce-n0' 'strict-dynamic' 'unsafe-eval' https: 'self' 'unsafe-inline';"
                    + "style-src 'unsafe-inline' 'self';default-src 'self';img-src 'self' data:;block-all-mixed-content;"
                    + "form-action 'self';frame-ancestors 'none';object-src 'none';"
                    + "sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-downloads";
    private static final String PAGE_POLICY = "default-src 'self'";
    private static final String TOKEN = "5F0C";
    private static final String HOST_PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Tasklist</title><base href="/app/"><style>body { font-family: sans-serif }</style></head><body><main><h1>Tasklist</h1>
            <section id="form"></section></main>
            <script nonce="n0">
              window.closed_ = 0;
              window.open_ = taskId => {
                document.getElementById('form').innerHTML = '<paraph-signing></paraph-signing>';
                const element = document.querySelector('paraph-signing');
                element.host = { taskId, engine: 'default', api: '/app/api/paraph', language: navigator.language,
                  close: () => { window.closed_++; element.remove(); } };
                return import('/app/paraph/signing.js');
              };
            </script></body></html>""";

    private record Reply(int status, String body) {}

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Queue<Reply>> script = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> calls = new ConcurrentHashMap<>();
    private final HttpServer server;

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/app/host", exchange -> send(exchange, 200, "text/html", TASKLIST_POLICY, HOST_PAGE));
        server.createContext("/app/paraph/", this::file);
        server.createContext("/app/api/paraph/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + "/app/" + path;
    }

    /** The next answer to an operation. */
    void next(String operation, int status, String body) {
        script.computeIfAbsent(operation, key -> new ConcurrentLinkedQueue<>()).add(new Reply(status, body));
    }

    /** Keeps the answers to an operation back until the latch is counted down. */
    CountDownLatch hold(String operation) {
        return held.computeIfAbsent(operation, key -> new CountDownLatch(1));
    }

    /** The bodies sent to an operation so far, in order. */
    List<JsonNode> calls(String operation) {
        return calls.getOrDefault(operation, List.of());
    }

    @Override
    public void close() {
        held.values().forEach(CountDownLatch::countDown);
        server.stop(0);
    }

    private void file(HttpExchange exchange) throws IOException {
        var name = Path.of(exchange.getRequestURI().getPath()).getFileName().toString();
        var type = name.endsWith(".html") ? "text/html" : "text/javascript";
        send(exchange, 200, type, PAGE_POLICY, Files.readString(FILES.resolve(name)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var post = exchange.getRequestMethod().equals("POST");
        var path = exchange.getRequestURI().getPath();
        var operation = operation(path, post);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.computeIfAbsent(operation, key -> new CopyOnWriteArrayList<>())
                .add(
                        body.startsWith("{")
                                ? json.readTree(body)
                                : json.getNodeFactory().textNode(body));
        await(operation);
        if (post && !TOKEN.equals(exchange.getRequestHeaders().getFirst("X-XSRF-TOKEN"))) {
            send(exchange, 403, "text/html", PAGE_POLICY, "CSRFPreventionFilter: Token is missing");
            return;
        }
        var french = french(exchange);
        var reply =
                script.getOrDefault(operation, new ConcurrentLinkedQueue<>()).poll();
        reply = reply == null ? usual(operation, french) : reply;
        reply = operation.equals("task") ? new Reply(reply.status(), named(reply.body(), path)) : reply;
        exchange.getResponseHeaders().set("Set-Cookie", "XSRF-TOKEN=" + TOKEN + "; Path=/app");
        exchange.getResponseHeaders().set("Content-Language", french ? "fr" : "en");
        var type = reply.status() < 400 ? "application/json" : "application/problem+json";
        send(exchange, reply.status(), type, PAGE_POLICY, reply.body());
    }

    private static String operation(String path, boolean post) {
        if (path.contains("/tasks/") && !post) {
            return "task";
        }
        if (path.contains("/codes/")) {
            return "code";
        }
        if (path.endsWith("/tokens/challenge")) {
            return "demand";
        }
        if (path.contains("/signing-keys/")) {
            return "key-" + path.substring(path.lastIndexOf('/') + 1);
        }
        if (path.endsWith("/approvals/signature")) {
            return "results";
        }
        if (path.endsWith("/administration/tokens")) {
            return post ? "issue" : "person";
        }
        return path.endsWith("/tokens") && post ? "begin" : path.substring(path.lastIndexOf('/') + 1);
    }

    private void await(String operation) {
        var latch = held.get(operation);
        try {
            if (latch != null) {
                latch.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The sample task under the name by which it was asked for. */
    private static String named(String body, String path) {
        var task = path.substring(path.lastIndexOf('/') + 1);
        return (Approvals.isOfLevel3(task) ? Approvals.level3(body) : body)
                .replace("\"task\":\"t1\"", "\"task\":\"" + task + "\"");
    }

    private static boolean french(HttpExchange exchange) {
        var query = exchange.getRequestURI().getQuery();
        if (query != null && query.contains("lang=")) {
            return query.contains("lang=fr");
        }
        return exchange.getRequestHeaders().getFirst("Accept-Language").startsWith("fr");
    }

    private static Reply usual(String operation, boolean french) {
        return switch (operation) {
            case "task" -> new Reply(200, french ? Samples.TASK_FR : Samples.TASK_EN);
            case "challenge" ->
                new Reply(
                        201,
                        "{\"challenge\":\"c-1\",\"expires\":\"2026-11-21T18:08:04Z\",\"hints\":{\"look-up-secret\":\"C4\"}}");
            case "code" -> new Reply(200, "{\"status\":\"sent\"}");
            case "waiver" -> new Reply(201, Samples.waiver("Asked"));
            case "signature" -> new Reply(200, Samples.RECEIPT);
            case "refusal" -> new Reply(200, Samples.DECLINED);
            case "withdrawal" -> new Reply(200, Samples.WITHDRAWN);
            case "requests" -> new Reply(200, Samples.REQUESTS);
            case "approvals" -> new Reply(200, Approvals.LIST);
            case "results" -> new Reply(200, Approvals.RESULTS);
            case "tokens" -> new Reply(200, Samples.TOKENS);
            case "signing-keys" -> new Reply(200, Samples.NO_KEYS);
            case "key-challenge" -> new Reply(201, Samples.DEMAND);
            case "key-revocation", "key-certificate" -> new Reply(200, Samples.KEY);
            case "demand" -> new Reply(201, Samples.DEMAND);
            case "begin" -> new Reply(201, Samples.BEGUN_APP);
            case "delegations" -> new Reply(200, Delegations.LIST);
            case "d-1" -> new Reply(200, Delegations.HISTORY);
            case "positions" -> new Reply(200, Delegations.POSITIONS);
            case "import" -> new Reply(200, Delegations.IMPORTED);
            case "substitute", "return", "end", "change" -> new Reply(200, "{}");
            case "secret" -> new Reply(201, Samples.BEGUN_APP);
            case "person" -> new Reply(200, Samples.PERSON_TOKENS);
            case "issue" -> new Reply(201, Samples.TOKEN);
            case "confirmation", "name", "loss", "revocation", "test", "suspension", "resumption", "unlocking" ->
                new Reply(200, Samples.TOKEN);
            default -> new Reply(404, Samples.problem("task-unknown", "No such task.", "Nothing was signed.", ""));
        };
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
