package org.paraph.pki.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.paraph.pki.Courier;
import org.paraph.pki.Der;

/** A web server on this machine that answers as it is told, and remembers what it was asked. */
public final class Listener implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(Listener::daemon);
    private final CountDownLatch closed = new CountDownLatch(1);
    public final List<String> asked = new CopyOnWriteArrayList<>();

    public Listener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        on("/", this::notFound);
        Thread starter = daemon(server::start); // its dispatcher is a daemon when whoever starts it is one
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "paraph-listener");
        thread.setDaemon(true);
        return thread;
    }

    /** What is done with an exchange. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            try (exchange) {
                answer.to(exchange);
            }
        });
    }

    /** Asks somebody for the answer to the posted bytes. */
    public static Answer of(Courier courier) {
        return exchange -> {
            Der question = Der.of(exchange.getRequestBody().readAllBytes());
            String asked = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            String told = asked.replace("-request", "-response").replace("-query", "-reply");
            exchange.getResponseHeaders().set("Content-Type", told);
            answer(
                    exchange,
                    200,
                    ((Courier.Delivered) courier.carry(question)).answer().bytes());
        };
    }

    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void notFound(HttpExchange exchange) throws IOException {
        answer(exchange, 404, new byte[0]);
    }

    /** Says nothing until the listener is closed. */
    void silence(HttpExchange exchange) throws IOException {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
