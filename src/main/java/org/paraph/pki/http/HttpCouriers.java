package org.paraph.pki.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import org.paraph.pki.Courier;

/**
 * Makes couriers to the addresses that the operator has configured. There is none for any other address: what stands in a
 * certificate was written by whoever made it, and may lead into one's own network. Thread-safe.
 */
public final class HttpCouriers {

    private static final int MOST_ANSWER_BYTES = 256 << 10;

    private final HttpSettings settings;
    private final Clock clock;
    private final HttpClient client;

    public HttpCouriers(HttpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** @param authority its name, for logs and health */
    public Courier ocsp(String authority, URI address) {
        return courier(authority, address, new Exchange("application/ocsp-request", MOST_ANSWER_BYTES));
    }

    /** @param authority its name, for logs and health */
    public Courier timestamps(String authority, URI address) {
        return courier(authority, address, new Exchange("application/timestamp-query", MOST_ANSWER_BYTES));
    }

    /** @param authority its name, for logs and health */
    public Courier list(String authority, URI address) {
        return courier(authority, address, new Exchange(null, settings.mostListBytes()));
    }

    /** @param question its media type; {@code null}: nothing is sent */
    record Exchange(String question, int mostBytes) {}

    private Courier courier(String authority, URI address, Exchange exchange) {
        boolean usable = address.getHost() != null
                && address.getUserInfo() == null
                && List.of("http", "https").contains(address.getScheme());
        if (!usable) {
            throw new IllegalArgumentException(
                    "The address of " + authority + " must begin with http:// or https:// and have no password in it.");
        }
        var sender = new HttpSender(client, address, exchange, settings.timeout());
        return new HttpCourier(authority, sender, new RateLimit(settings.perMinute(), clock));
    }
}
