package org.paraph.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.authentication.MovableClock;
import org.paraph.pki.RevocationSource.Good;
import org.paraph.pki.RevocationSource.Revoked;
import org.paraph.pki.RevocationSource.Unavailable;
import org.paraph.pki.RevocationSource.Unknown;

/** What is believed of an OCSP responder, and what is not. */
class OcspSourceTest {

    private final MovableClock clock = new MovableClock();
    private final Authority issuing = Authority.root("Issuing");
    private final Authority person = issuing.person("Person");
    private final Ocsp responder = new Ocsp(issuing.responder("Responder"), clock);

    @Test
    void whenItIsGood_thenTheSignedAnswerIsKept() {
        Good good = (Good) ask();

        assertThat(good.evidence().kind()).isEqualTo(RevocationSource.Kind.OCSP);
        assertThat(good.evidence().signed().size()).isGreaterThan(200);
        assertThat(good.evidence().thisUpdate()).isEqualTo(second(clock.instant()));
        assertThat(good.evidence().nextUpdate()).contains(second(clock.instant().plusSeconds(3_600)));
    }

    /** Times in these answers have no fractions: half a second after the hour is told as the hour. */
    @Test
    void whenTheClockIsBetweenTwoSeconds_thenTheAnswerIsNeitherOldNorOfTomorrow() {
        var strict = new OcspSettings(new Freshness(Duration.ZERO, Duration.ofSeconds(1)), true);

        assertThat(clock.instant()).isAfter(second(clock.instant()));
        assertThat(source(strict).ask(person.certificate(), issuing.certificate()))
                .isInstanceOf(Good.class);
    }

    @Test
    void whenTheResponderIsNamedByItsName_thenThatIsUnderstoodToo() {
        responder.byKey = false;

        assertThat(ask()).isInstanceOf(Good.class);
    }

    @Test
    void whenTheIssuerAnswersItself_thenItNeedsNoOtherCertificate() {
        responder.signer = issuing;
        responder.withCertificate = false;

        assertThat(ask()).isInstanceOf(Good.class);
    }

    @Test
    void whenItIsRevoked_thenWhenAndWhyAndSinceWhenAreTold() throws IOException {
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        Instant since = Instant.parse("2026-11-01T08:30:00Z");
        responder.status = new RevokedStatus(Date.from(at), 1);
        responder.singleExtensions = new Extensions(
                new Extension(Extension.invalidityDate, false, new DERGeneralizedTime(Date.from(since)).getEncoded()));

        assertThat(((Revoked) ask()).revocation())
                .isEqualTo(new Revocation(at, Revocation.Reason.KEY_COMPROMISE, Optional.of(since)));
    }

    @Test
    void whenItIsUnknown_thenThatIsNotGood() {
        responder.status = new UnknownStatus();

        assertThat(ask()).isInstanceOf(Unknown.class);
    }

    @Test
    void whenTheNonceIsAnother_thenTheAnswerIsNotBelieved() {
        responder.nonce = new byte[32];

        assertThat(ask()).isEqualTo(because(Failure.WRONG_NONCE));
    }

    @Test
    void whenTheNonceIsMissing_thenItDependsOnWhatWasDemanded() {
        responder.withoutNonce = true;
        var lenient = new OcspSettings(Freshness.DEFAULT, false);

        assertThat(ask()).isEqualTo(because(Failure.WRONG_NONCE));
        assertThat(source(lenient).ask(person.certificate(), issuing.certificate()))
                .isInstanceOf(Good.class);
    }

    @Test
    void whenTheAnswerIsStale_thenItIsNotBelieved() {
        responder.age = Duration.ofHours(2);
        assertThat(ask()).as("newer was promised").isEqualTo(because(Failure.STALE));

        responder.age = Duration.ofDays(8);
        responder.promised = null;
        assertThat(ask()).as("nothing was promised").isEqualTo(because(Failure.STALE));

        responder.age = Duration.ofMinutes(-5);
        assertThat(ask()).as("of tomorrow").isEqualTo(because(Failure.WRONG_TIME));
    }

    @Test
    void whenItIsAboutAnotherCertificate_thenItIsNotBelieved() {
        responder.about = issuing.person("Other").certificate();

        assertThat(ask()).isEqualTo(because(Failure.WRONG_CERTIFICATE));
    }

    @Test
    void whenTheResponderHasNoRightToAnswer_thenItIsNotBelieved() {
        responder.signer = issuing.person("Somebody");
        assertThat(ask()).as("not for OCSP").isEqualTo(because(Failure.UNTRUSTED_SIGNER));

        responder.signer = draft().with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, DERNull.INSTANCE)
                .signedBy(issuing);
        assertThat(ask()).as("for nothing in particular").isEqualTo(because(Failure.UNTRUSTED_SIGNER));

        responder.signer = Authority.root("Issuing").responder("Responder");
        assertThat(ask()).as("another authority's").isEqualTo(because(Failure.UNTRUSTED_SIGNER));

        responder.signer = Authority.root("Issuing");
        assertThat(ask()).as("the name alone").isEqualTo(because(Failure.UNTRUSTED_SIGNER));

        responder.signer =
                draft().purpose(false, KeyPurposeId.id_kp_OCSPSigning).signedBy(issuing);
        assertThat(ask()).as("one would have to ask about it in turn").isEqualTo(because(Failure.UNTRUSTED_SIGNER));

        responder.signer = issuing.responder("Responder");
        responder.withCertificate = false;
        assertThat(ask()).as("nobody knows it").isEqualTo(because(Failure.UNTRUSTED_SIGNER));
    }

    @Test
    void whenTheRespondersCertificateHasExpired_thenItIsNotBelieved() {
        responder.signer = draft().purpose(false, KeyPurposeId.id_kp_OCSPSigning)
                .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, DERNull.INSTANCE)
                .validity(Authority.FROM, clock.instant().minusSeconds(1))
                .signedBy(issuing);

        assertThat(ask()).isEqualTo(because(Failure.EXPIRED_SIGNER));
    }

    @Test
    void whenItIsSignedWithABrokenHashFunction_thenItIsNotBelieved() {
        responder.algorithm = "SHA1withECDSA";

        assertThat(ask()).isEqualTo(because(Failure.WEAK_ALGORITHM));
    }

    @Test
    void whenAByteIsChanged_thenItIsNeverGood() {
        Der genuine = ((Good) ask()).evidence().signed();
        int wrong = 0;
        for (int i = 0; i < genuine.size(); i++) {
            byte[] bent = genuine.bytes();
            bent[i] ^= 0x01;
            var source = new OcspSource(
                    Courier.within("ocsp", question -> Der.of(bent)),
                    new OcspSettings(Freshness.DEFAULT, false),
                    clock,
                    new SecureRandom());
            wrong += source.ask(person.certificate(), issuing.certificate()) instanceof Good ? 1 : 0;
        }
        assertThat(wrong)
                .as("bytes of %s that nobody misses: the nonce is another each time", genuine)
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, REJECTED", "2, BUSY", "3, BUSY", "5, REJECTED", "6, REJECTED"})
    void whenItAnswersWithoutAnswering_thenThatIsAnOutage(int status, Failure why) {
        responder.responseStatus = status;

        assertThat(ask()).isEqualTo(because(why));
        assertThat(OCSPResp.TRY_LATER).isEqualTo(3);
    }

    @Test
    void whenItAnswersNonsense_thenThatIsSaid() {
        var source = new OcspSource(
                Courier.within("ocsp", question -> Der.of(new byte[] {1, 2, 3})),
                OcspSettings.DEFAULT,
                clock,
                new SecureRandom());

        assertThat(source.ask(person.certificate(), issuing.certificate())).isEqualTo(because(Failure.UNREADABLE));
    }

    @Test
    void whenNobodyIsConfiguredForAnIssuer_thenNobodyIsAsked() {
        var sources = new IssuerSources(Map.of(Authority.root("Other").certificate(), List.of(source())));

        assertThat(((Unavailable) sources.ask(person.certificate(), issuing.certificate())).why())
                .isEqualTo(Failure.NOT_CONFIGURED);
        assertThat(responder.asked).isZero();
    }

    private static Authority.Draft draft() {
        return new Authority.Draft("Responder").usage(128);
    }

    private static Instant second(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond());
    }

    private static Unavailable because(Failure why) {
        return new Unavailable("ocsp", why);
    }

    private RevocationSource.Answer ask() {
        return source().ask(person.certificate(), issuing.certificate());
    }

    private OcspSource source() {
        return source(OcspSettings.DEFAULT);
    }

    private OcspSource source(OcspSettings settings) {
        return new OcspSource(responder, settings, clock, new SecureRandom());
    }
}
