package org.paraph.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraph.authentication.MovableClock;
import org.paraph.pki.Expiry.Kind;
import org.paraph.pki.Expiry.Standing;
import org.paraph.pki.WatchedCourier.Failing;
import org.paraph.pki.WatchedCourier.Health;

/** What ends when, and who answers. */
class ExpiryWatchTest {

    private static final String POLICY = "1.2.3";

    private final MovableClock clock = new MovableClock();
    private final Authority root = Authority.root("Root");
    private final Authority stamper = new Authority.Draft("Stamper")
            .usage(128)
            .validity(Authority.FROM, now().plus(Duration.ofDays(61)))
            .signedBy(root);
    private final Crl published = new Crl(root, clock);
    private final CrlSource list = new CrlSource(published, CrlSettings.DEFAULT, clock);

    @Test
    void whenTheEndIsFar_thenEverythingIsFineAndTheFirstToEndComesFirst() {
        fetch();

        assertThat(watch().report())
                .extracting(Expiry::kind, Expiry::standing)
                .containsExactly(
                        tuple(Kind.REVOCATION_LIST, Standing.FINE),
                        tuple(Kind.CERTIFICATE, Standing.FINE),
                        tuple(Kind.RECOGNITION, Standing.FINE),
                        tuple(Kind.CERTIFICATE, Standing.FINE));
    }

    @Test
    void whenTheEndComesNear_thenSomebodyIsWarnedInTimeForWhatItTakes() {
        fetch();
        clock.forward(Duration.ofHours(23).plusMinutes(1));
        assertThat(standing("root")).isEqualTo(Standing.ENDS_SOON);
        assertThat(standing("CN=Stamper,O=Test,C=CA")).isEqualTo(Standing.FINE);

        clock.forward(Duration.ofDays(2));
        assertThat(standing("root")).isEqualTo(Standing.ENDED);
        assertThat(standing("CN=Stamper,O=Test,C=CA")).isEqualTo(Standing.ENDS_SOON);

        clock.forward(Duration.ofDays(60));
        assertThat(standing("CN=Stamper,O=Test,C=CA")).isEqualTo(Standing.ENDED);
        assertThat(watch().report().get(1).left(now())).isNegative();
    }

    @Test
    void whenARecognitionWasRenewed_thenTheOldOneIsOfNoConcern() {
        assertThat(watch().report())
                .filteredOn(expiry -> expiry.kind() == Kind.RECOGNITION)
                .extracting(Expiry::until)
                .containsExactly(Instant.parse("2027-06-01T00:00:00Z"));
    }

    @Test
    void whenAListWasNeverFetched_thenNobodyIsWarnedOfIt() {
        assertThat(watch().report()).noneMatch(expiry -> expiry.kind() == Kind.REVOCATION_LIST);
    }

    @Test
    void whenAnAuthorityStopsAnswering_thenItIsToldSinceWhenAndWhy() {
        WatchedCourier courier = new WatchedCourier(published, clock);
        assertThat(courier.health()).isEqualTo(new Health("crl", Optional.empty(), Optional.empty()));

        courier.carry(Der.of(new byte[0]));
        Instant answered = now();
        assertThat(courier.health()).isEqualTo(new Health("crl", Optional.of(answered), Optional.empty()));

        clock.forward(Duration.ofMinutes(1));
        Instant since = now();
        published.outage = Failure.UNREACHABLE;
        courier.carry(Der.of(new byte[0]));
        clock.forward(Duration.ofMinutes(1));
        published.outage = Failure.SLOW;
        courier.carry(Der.of(new byte[0]));
        assertThat(courier.health())
                .isEqualTo(new Health("crl", Optional.of(answered), Optional.of(new Failing(since, Failure.SLOW))));

        published.outage = null;
        courier.carry(Der.of(new byte[0]));
        assertThat(courier.health().failing()).isEmpty();
    }

    private Standing standing(String name) {
        return watch().report().stream()
                .filter(expiry -> expiry.name().equals(name))
                .map(Expiry::standing)
                .findFirst()
                .orElseThrow();
    }

    private void fetch() {
        list.ask(stamper.certificate(), root.certificate());
    }

    private Instant now() {
        return clock.instant();
    }

    private ExpiryWatch watch() {
        var name = root.certificate().getSubjectX500Principal();
        Instant first = Instant.parse("2025-06-01T00:00:00Z");
        Instant second = Instant.parse("2026-06-01T00:00:00Z");
        Instant third = Instant.parse("2027-06-01T00:00:00Z");
        var recognized = new RecognizedAuthorities(List.of(
                new RecognizedAuthorities.Entry(name, POLICY, first, second),
                new RecognizedAuthorities.Entry(name, POLICY, second, third)));
        return new ExpiryWatch(
                ExpirySettings.DEFAULT,
                new ExpiryWatch.Watched(
                        TrustAnchors.of(List.of(root.certificate())),
                        List.of(stamper.certificate()),
                        Map.of("root", list),
                        recognized),
                clock);
    }
}
