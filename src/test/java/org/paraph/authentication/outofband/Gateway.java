package org.paraph.authentication.outofband;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A gateway for text messages, as an operator would run one: believes nothing that is not signed with its key. */
public final class Gateway implements AutoCloseable {

    public static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile int status = 202;
    private volatile String location;

    /** @param genuine whether the signature was right */
    public record Received(JsonNode body, String idempotencyKey, String timestamp, boolean genuine) {

        public String text(String member) {
            return body.path(member).asText();
        }
    }

    public Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What an application has to be told of it. */
    public Map<String, String> settings() {
        return Map.of("paraph.out-of-band.gateway", url("/messages"), "paraph.out-of-band.key", KEY);
    }

    /** What it answers from now on. */
    public void answers(int next, String redirect) {
        status = next;
        location = redirect;
    }

    /** The next request that came, whatever was answered. */
    public Received next() {
        try {
            Received next = received.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing came");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isEmpty() {
        return received.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String timestamp = exchange.getRequestHeaders().getFirst("Paraph-Timestamp");
        String signature = exchange.getRequestHeaders().getFirst("Paraph-Signature");
        received.add(new Received(
                JSON.readTree(body),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                timestamp,
                ("v1=" + mac(timestamp, body)).equals(signature)));
        if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String mac(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
