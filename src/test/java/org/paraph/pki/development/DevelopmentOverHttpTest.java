package org.paraph.pki.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.authentication.MovableClock;
import org.paraph.pki.Authority;
import org.paraph.pki.CertificateCheck;
import org.paraph.pki.CertificateCheck.Trusted;
import org.paraph.pki.CertificatePaths;
import org.paraph.pki.Courier;
import org.paraph.pki.CrlSettings;
import org.paraph.pki.CrlSource;
import org.paraph.pki.Failure;
import org.paraph.pki.Imprint;
import org.paraph.pki.IssuerSources;
import org.paraph.pki.OcspSettings;
import org.paraph.pki.OcspSource;
import org.paraph.pki.Rfc3161Authority;
import org.paraph.pki.TimestampAuthorities;
import org.paraph.pki.TimestampAuthority;
import org.paraph.pki.TimestampAuthority.Stamped;
import org.paraph.pki.TimestampSettings;
import org.paraph.pki.http.HttpCouriers;
import org.paraph.pki.http.HttpSettings;
import org.paraph.pki.http.Listener;

/** The way of production, with the development infrastructure at its other end. */
class DevelopmentOverHttpTest {

    private static final Imprint IMPRINT = Imprint.of(Imprint.Hash.SHA_256, new byte[] {1});

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final Listener listener = new Listener();
    private final HttpCouriers couriers =
            new HttpCouriers(new HttpSettings(Duration.ofMillis(300), Duration.ofSeconds(5), 100_000, 100), clock);
    private DevelopmentPki pki;

    @BeforeEach
    void open() {
        pki = Developments.in(folder.resolve("pki"), clock);
        listener.on("/ocsp", Listener.of(Courier.within("ocsp", pki::status)));
        listener.on("/tsa", Listener.of(Courier.within("tsa", pki::stamp)));
        listener.on(
                "/crl",
                Listener.of(Courier.within("crl", nothing -> pki.list("root").orElseThrow())));
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void whenACertificateIsCheckedTwice_thenItsStatusIsAskedTwiceAndTheListFetchedOnce() {
        CertificateCheck check = check();
        Issuance.Issued issued = Developments.issue(pki, Authority.ec(), Protection.SOFTWARE);

        for (int i = 0; i < 2; i++) {
            assertThat(check.check(issued.certificate(), issued.chain(), clock.instant()))
                    .isInstanceOf(Trusted.class);
        }
        assertThat(listener.asked)
                .containsExactly(
                        "POST /ocsp application/ocsp-request", "GET /crl null", "POST /ocsp application/ocsp-request");
    }

    @Test
    void whenTheFirstTimeStampAuthorityIsDown_thenTheSecondStamps() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var ordered = List.of(
                authority("down", URI.create("http://127.0.0.1:" + free)), authority("up", listener.url("/tsa")));
        var both = new TimestampAuthorities(ordered, Duration.ofSeconds(20), clock);

        assertThat(((Stamped) both.stamp(IMPRINT)).token().authority()).isEqualTo("up");
        assertThat(ordered.get(0).stamp(IMPRINT))
                .isEqualTo(new TimestampAuthority.NotStamped(
                        List.of(new TimestampAuthority.Attempt("down", Failure.UNREACHABLE))));
    }

    private TimestampAuthority authority(String name, URI address) {
        return new Rfc3161Authority(
                couriers.timestamps(name, address), TimestampSettings.DEFAULT, check(), clock, new SecureRandom());
    }

    private CertificateCheck check() {
        X509Certificate root = pki.authorities().get(0);
        X509Certificate software = pki.authorities().get(1);
        var status = couriers.ocsp("status", listener.url("/ocsp"));
        var sources = new IssuerSources(Map.of(
                software, List.of(new OcspSource(status, OcspSettings.DEFAULT, clock, new SecureRandom())),
                root, List.of(new CrlSource(couriers.list("list", listener.url("/crl")), CrlSettings.DEFAULT, clock))));
        return new CertificateCheck(new CertificatePaths(pki.trustAnchors()), sources);
    }
}
