package org.paraph.pki.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.paraph.pki.Courier.Delivered;
import org.paraph.pki.Courier.Failed;
import org.paraph.pki.Courier.Reply;
import org.paraph.pki.Der;
import org.paraph.pki.Failure;

/** One question over HTTP, and its answer. */
final class HttpSender {

    private static final int OK = 200;

    private final HttpClient client;
    private final URI address;
    private final HttpCouriers.Exchange exchange;
    private final Duration timeout;

    HttpSender(HttpClient client, URI address, HttpCouriers.Exchange exchange, Duration timeout) {
        this.client = client;
        this.address = address;
        this.exchange = exchange;
        this.timeout = timeout;
    }

    /** The request's own time-out ends with the headers; an answer that drips in byte by byte needs one for the whole. */
    Reply send(Der question) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request(question), headers -> new BoundedBody(exchange.mostBytes()));
        try {
            return read(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return new Failed(Failure.SLOW);
        } catch (ExecutionException broken) {
            return new Failed(why(broken.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Failed(Failure.UNREACHABLE);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Der question) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(timeout);
        return exchange.question() == null
                ? builder.GET().build()
                : builder.header("Content-Type", exchange.question())
                        .POST(BodyPublishers.ofByteArray(question.bytes()))
                        .build();
    }

    /** A redirect is a refusal: it leads to an address that nobody has configured. */
    private static Reply read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == OK) {
            return new Delivered(Der.of(response.body()));
        }
        boolean passing = status >= 500 || status == 408 || status == 425 || status == 429;
        return new Failed(passing ? Failure.BUSY : Failure.REJECTED);
    }

    private static Failure why(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLarge) {
                return Failure.TOO_LARGE;
            }
            if (cause instanceof HttpTimeoutException) {
                return Failure.SLOW;
            }
        }
        if (broken instanceof IOException) {
            return Failure.UNREACHABLE;
        }
        throw new IllegalStateException("A question over HTTP cannot be sent", broken);
    }
}
