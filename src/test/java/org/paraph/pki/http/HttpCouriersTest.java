package org.paraph.pki.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.authentication.MovableClock;
import org.paraph.pki.Courier;
import org.paraph.pki.Courier.Delivered;
import org.paraph.pki.Courier.Failed;
import org.paraph.pki.Der;
import org.paraph.pki.Failure;

/** Questions over HTTP, and every way in which they fail. */
class HttpCouriersTest {

    private static final Der QUESTION = Der.of(new byte[] {1, 2, 3});
    private static final Duration SHORT = Duration.ofMillis(300);

    private final MovableClock clock = new MovableClock();
    private final Listener listener = new Listener();

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void whenTheAuthorityAnswers_thenItsBytesComeBack() {
        listener.on("/tsa", Listener.of(Courier.within("echo", question -> question)));

        assertThat(couriers().timestamps("tsa", listener.url("/tsa")).carry(QUESTION))
                .isEqualTo(new Delivered(QUESTION));
        assertThat(couriers().ocsp("ocsp", listener.url("/tsa")).carry(QUESTION))
                .isEqualTo(new Delivered(QUESTION));
        assertThat(couriers().list("crl", listener.url("/tsa")).carry(QUESTION))
                .isEqualTo(new Delivered(Der.of(new byte[0])));
        assertThat(listener.asked)
                .containsExactly(
                        "POST /tsa application/timestamp-query", "POST /tsa application/ocsp-request", "GET /tsa null");
    }

    @ParameterizedTest
    @CsvSource({"404, REJECTED", "400, REJECTED", "204, REJECTED", "429, BUSY", "500, BUSY", "503, BUSY"})
    void whenItAnswersWithAnError_thenThatIsTakenAsMeant(int status, Failure why) {
        listener.on("/tsa", exchange -> Listener.answer(exchange, status, new byte[0]));

        assertThat(ask("/tsa")).isEqualTo(new Failed(why));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void whenItRedirects_thenNobodyFollows(int status) {
        listener.on("/elsewhere", exchange -> Listener.answer(exchange, 200, new byte[1]));
        listener.on("/tsa", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", listener.url("/elsewhere").toString());
            Listener.answer(exchange, status, new byte[0]);
        });

        assertThat(ask("/tsa")).isEqualTo(new Failed(Failure.REJECTED));
        assertThat(listener.asked).hasSize(1);
    }

    @Test
    void whenNobodyListens_thenThatIsSaid() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(couriers()
                        .ocsp("ocsp", URI.create("http://127.0.0.1:" + free))
                        .carry(QUESTION))
                .isEqualTo(new Failed(Failure.UNREACHABLE));
    }

    @Test
    void whenItSaysNothing_thenNobodyWaitsLongerThanAllowed() {
        listener.on("/tsa", listener::silence);

        assertThat(hasty().timestamps("tsa", listener.url("/tsa")).carry(QUESTION))
                .isEqualTo(new Failed(Failure.SLOW));
    }

    @Test
    void whenItBeginsAndNeverEnds_thenNobodyWaitsLongerThanAllowed() {
        listener.on("/tsa", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            listener.silence(exchange);
        });

        assertThat(hasty().timestamps("tsa", listener.url("/tsa")).carry(QUESTION))
                .isEqualTo(new Failed(Failure.SLOW));
    }

    @Test
    void whenItHangsUpInTheMiddle_thenThatIsNoAnswer() {
        listener.on("/tsa", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
        });

        assertThat(ask("/tsa")).isEqualTo(new Failed(Failure.UNREACHABLE));
    }

    @Test
    void whenTheAnswerIsTooLarge_thenItIsNotReadToItsEnd() {
        var settings = new HttpSettings(SHORT, Duration.ofSeconds(10), 1_000, 10);
        listener.on("/fits", exchange -> Listener.answer(exchange, 200, new byte[1_000]));
        listener.on("/huge", exchange -> Listener.answer(exchange, 200, new byte[1_001]));
        listener.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[10_000];
            while (true) { // until the other side hangs up
                exchange.getResponseBody().write(piece);
            }
        });
        var lists = new HttpCouriers(settings, clock);

        assertThat(lists.list("crl", listener.url("/fits")).carry(QUESTION)).isInstanceOf(Delivered.class);
        assertThat(lists.list("crl", listener.url("/huge")).carry(QUESTION)).isEqualTo(new Failed(Failure.TOO_LARGE));
        assertThat(lists.list("crl", listener.url("/endless")).carry(QUESTION))
                .isEqualTo(new Failed(Failure.TOO_LARGE));
        assertThat(ask("/endless")).isEqualTo(new Failed(Failure.TOO_LARGE));
    }

    @Test
    void whenOneAuthorityIsAskedTooOften_thenItIsNotAskedAndOthersStillAre() {
        listener.on("/tsa", exchange -> Listener.answer(exchange, 200, new byte[1]));
        var couriers = new HttpCouriers(new HttpSettings(SHORT, Duration.ofSeconds(10), 1_000, 2), clock);
        Courier one = couriers.timestamps("one", listener.url("/tsa"));
        Courier other = couriers.timestamps("other", listener.url("/tsa"));

        assertThat(one.carry(QUESTION)).isInstanceOf(Delivered.class);
        assertThat(one.carry(QUESTION)).isInstanceOf(Delivered.class);
        assertThat(one.carry(QUESTION)).isEqualTo(new Failed(Failure.RATE_LIMITED));
        assertThat(other.carry(QUESTION)).isInstanceOf(Delivered.class);
        assertThat(listener.asked).hasSize(3);

        clock.forward(Duration.ofMinutes(1));
        assertThat(one.carry(QUESTION)).isInstanceOf(Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.test/crl", "file:///etc/passwd", "http://user:secret@example.test/", "/crl"})
    void whenAnAddressIsNone_thenTheStartIsRefusedWithoutRepeatingIt(String address) {
        URI wrong = URI.create(address);

        assertThatThrownBy(() -> couriers().list("the list", wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the list")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whenQuestionsAreAsked_thenNoThreadKeepsTheProcessAlive() {
        listener.on("/tsa", exchange -> Listener.answer(exchange, 200, new byte[1]));
        ask("/tsa");

        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().matches("(HttpClient|paraph-listener|HTTP-Dispatcher).*"))
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    private Courier.Reply ask(String path) {
        return couriers().timestamps("tsa", listener.url(path)).carry(QUESTION);
    }

    private HttpCouriers couriers() {
        return new HttpCouriers(HttpSettings.DEFAULT, clock);
    }

    private HttpCouriers hasty() {
        return new HttpCouriers(new HttpSettings(SHORT, SHORT, 1_000, 10), clock);
    }
}
