package org.paraph.authentication.outofband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.authentication.MovableClock;
import org.paraph.authentication.outofband.CodeCarrier.Outcome;

/** What a gateway receives, and what becomes of its answers. */
class HttpGatewayTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final CodeMessage MESSAGE = new CodeMessage(
            "0f7d",
            "+16135550123",
            "12345678 is your code",
            "12345678",
            "signing",
            "Leave",
            null,
            Locale.FRENCH,
            Instant.parse("2026-11-21T18:05:00Z"));

    private final MovableClock clock = new MovableClock();
    private final Gateway gateway = new Gateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void whenAMessageIsPosted_thenItIsSignedAndNamed() {
        assertThat(carrier(gateway.url("/messages")).carry(MESSAGE)).isEqualTo(Outcome.CARRIED);

        Gateway.Received it = gateway.next();
        assertThat(it.genuine()).isTrue();
        assertThat(it.idempotencyKey()).isEqualTo("0f7d");
        assertThat(it.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(it.body().toString())
                .isEqualTo(
                        "{\"id\":\"0f7d\",\"to\":\"+16135550123\",\"text\":\"12345678 is your code\",\"code\":\"12345678\","
                                + "\"use\":\"signing\",\"title\":\"Leave\",\"requester\":null,\"language\":\"fr\","
                                + "\"expires\":\"2026-11-21T18:05:00Z\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "200, CARRIED",
        "204, CARRIED",
        "408, TRY_AGAIN",
        "429, TRY_AGAIN",
        "500, TRY_AGAIN",
        "503, TRY_AGAIN",
        "400, REFUSED",
        "401, REFUSED",
        "404, REFUSED"
    })
    void whenItAnswers_thenThatIsTakenAsMeant(int status, Outcome outcome) {
        gateway.answers(status, null);

        assertThat(carrier(gateway.url("/messages")).carry(MESSAGE)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void whenItRedirects_thenTheCodeGoesNowhereElse(int status) {
        try (Gateway elsewhere = new Gateway()) {
            gateway.answers(status, elsewhere.url("/messages"));

            assertThat(carrier(gateway.url("/messages")).carry(MESSAGE)).isEqualTo(Outcome.REFUSED);
            assertThat(elsewhere.isEmpty()).isTrue();
        }
    }

    @Test
    void whenNobodyListens_thenItIsTriedAgain() {
        String url = gateway.url("/messages");
        gateway.close();

        assertThat(carrier(url).carry(MESSAGE)).isEqualTo(Outcome.TRY_AGAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example.org/messages",
                "http://127.0.0.1.example.org/",
                "https://user:secret@gateway.example.org/",
                "ftp://localhost/",
                "localhost:8080",
                "https:///messages"
            })
    void whenTheAddressIsNotSafe_thenItIsRefused(String url) {
        assertThatThrownBy(() -> new GatewaySettings(URI.create(url), Gateway.KEY, SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paraph.out-of-band.gateway must be")
                .hasMessageNotContaining("secret@");
    }

    @Test
    void whenTheKeyIsMissingOrWeak_thenItIsRefusedAndNotRepeated() {
        URI url = URI.create("https://gateway.example.org/");
        String weak = Base64.getEncoder().encodeToString(new byte[31]);
        for (String key : new String[] {null, "", "hunter2!", weak}) {
            assertThatThrownBy(() -> new GatewaySettings(url, key, SECOND))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("paraph.out-of-band.key must be 32")
                    .hasMessageNotContaining("hunter2")
                    .hasMessageNotContaining(weak);
        }
        assertThat(new GatewaySettings(url, Gateway.KEY, SECOND).toString()).doesNotContain(Gateway.KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.9S", "PT21S", "PT-1S"})
    void whenTheTimeoutIsOutOfRange_thenItIsRefused(Duration timeout) {
        assertThatThrownBy(() -> new GatewaySettings(null, null, timeout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paraph.out-of-band.timeout must be between PT1S and PT20S");
    }

    private HttpGateway carrier(String url) {
        return new HttpGateway(new GatewaySettings(URI.create(url), Gateway.KEY, SECOND), clock);
    }
}
