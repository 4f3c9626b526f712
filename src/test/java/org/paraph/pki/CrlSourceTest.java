package org.paraph.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.junit.jupiter.api.Test;
import org.paraph.authentication.MovableClock;
import org.paraph.pki.RevocationSource.Good;
import org.paraph.pki.RevocationSource.Revoked;
import org.paraph.pki.RevocationSource.Unavailable;

/** What is believed of a revocation list, how long it is kept, and what becomes of it in an outage. */
class CrlSourceTest {

    private final MovableClock clock = new MovableClock();
    private final Authority issuing = Authority.root("Issuing");
    private final Authority person = issuing.person("Person");
    private final Crl list = new Crl(issuing, clock);
    private final CrlSource source = new CrlSource(list, CrlSettings.DEFAULT, clock);

    @Test
    void whenItIsNotOnTheList_thenItIsGood() {
        assertThat(((Good) ask()).evidence().kind()).isEqualTo(RevocationSource.Kind.CRL);
    }

    @Test
    void whenItIsOnTheList_thenWhenAndWhyAndSinceWhenAreTold() {
        list.revoked = person.certificate();
        assertThat(((Revoked) ask()).revocation())
                .isEqualTo(new Revocation(second(), Revocation.Reason.SUPERSEDED, Optional.empty()));

        list.invalidSince = Instant.parse("2026-11-01T00:00:00Z");
        assertThat(((Revoked) fresh().ask(person.certificate(), issuing.certificate())).revocation())
                .isEqualTo(new Revocation(second(), Revocation.Reason.UNSPECIFIED, Optional.of(list.invalidSince)));
    }

    @Test
    void whenAListIsAtHand_thenItIsKeptUntilTheNextOneIsDue() {
        ask();
        clock.forward(Duration.ofHours(23));
        assertThat(ask()).isInstanceOf(Good.class);
        assertThat(list.asked).isOne();

        clock.forward(Duration.ofHours(2));
        assertThat(ask()).isInstanceOf(Good.class);
        assertThat(list.asked).isEqualTo(2);
        assertThat(source.nextUpdate()).contains(second().plus(Duration.ofHours(24)));
    }

    @Test
    void whenTheListCannotBeHadAnew_thenTheOldOneCountsUntilItsEndAndNoLonger() {
        var eager = new CrlSource(list, new CrlSettings(Freshness.DEFAULT, Duration.ofHours(1)), clock);
        eager.ask(person.certificate(), issuing.certificate());
        list.outage = Failure.UNREACHABLE;

        clock.forward(Duration.ofHours(23));
        assertThat(eager.ask(person.certificate(), issuing.certificate())).isInstanceOf(Good.class);
        assertThat(list.asked).isEqualTo(2);

        clock.forward(Duration.ofHours(2));
        assertThat(eager.ask(person.certificate(), issuing.certificate()))
                .isEqualTo(new Unavailable("crl", Failure.UNREACHABLE));
    }

    @Test
    void whenTheAuthorityWasJustOut_thenTheNextOneDoesNotWaitForItInTurn() {
        list.outage = Failure.SLOW;
        ask();
        list.outage = null;
        assertThat(ask()).isEqualTo(because(Failure.SLOW));
        assertThat(list.asked).isOne();

        clock.forward(Duration.ofSeconds(5));
        assertThat(ask()).isInstanceOf(Good.class);
    }

    @Test
    void whenTheListIsStale_thenItIsNotBelieved() {
        list.age = Duration.ofHours(25);
        assertThat(askFresh()).isEqualTo(because(Failure.STALE));

        list.age = Duration.ofHours(-1);
        assertThat(askFresh()).isEqualTo(because(Failure.WRONG_TIME));

        list.age = Duration.ZERO;
        list.period = null;
        assertThat(askFresh()).as("it promises nothing").isEqualTo(because(Failure.UNREADABLE));
    }

    @Test
    void whenSomebodyElseSignedIt_thenItIsNotBelieved() {
        list.issuer = new X500Name("CN=Elsewhere");
        assertThat(askFresh()).isEqualTo(because(Failure.UNTRUSTED_SIGNER));

        list.issuer = null;
        list.signer = Authority.root("Issuing");
        assertThat(askFresh()).isEqualTo(because(Failure.BAD_SIGNATURE));
    }

    @Test
    void whenTheListIsAboutOthersOrAboutPartOfTheMatter_thenItIsNotBelieved() {
        list.extension = Extension.issuingDistributionPoint;
        list.value = new IssuingDistributionPoint(null, false, true, null, false, false);
        assertThat(ask()).as("only authorities").isEqualTo(because(Failure.WRONG_CERTIFICATE));

        list.value = new IssuingDistributionPoint(null, true, false, null, false, false);
        assertThat(fresh().ask(person.certificate(), issuing.certificate()))
                .as("only people")
                .isInstanceOf(Good.class);

        list.value = new IssuingDistributionPoint(
                null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false);
        assertThat(askFresh()).as("only some reasons").isEqualTo(because(Failure.UNREADABLE));

        list.value = new IssuingDistributionPoint(null, false, false, null, true, false);
        assertThat(askFresh()).as("of other authorities").isEqualTo(because(Failure.UNREADABLE));

        list.extension = Extension.deltaCRLIndicator;
        list.value = new ASN1Integer(1);
        assertThat(askFresh()).as("only what changed").isEqualTo(because(Failure.UNREADABLE));

        list.extension = new ASN1ObjectIdentifier("1.2.3.4");
        list.value = new DERUTF8String("?");
        assertThat(askFresh()).as("something critical nobody knows").isEqualTo(because(Failure.UNREADABLE));
    }

    @Test
    void whenASignedByteIsChanged_thenItIsNotBelieved() throws IOException {
        Der genuine = ((Good) ask()).evidence().signed();
        int signed = TBSCertList.getInstance(
                        ASN1Sequence.getInstance(genuine.bytes()).getObjectAt(0))
                .getEncoded()
                .length;
        int header = 3;
        for (int i = header; i < header + signed; i++) {
            byte[] bent = genuine.bytes();
            bent[i] ^= 0x01;
            var bentList = new CrlSource(Courier.within("crl", nothing -> Der.of(bent)), CrlSettings.DEFAULT, clock);
            assertThat(bentList.ask(person.certificate(), issuing.certificate()))
                    .as("byte %s", i)
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void whenTheResponderIsOut_thenTheListIsAskedAndOnlyThen() {
        var responder = new Ocsp(issuing.responder("Responder"), clock);
        var ocsp = new OcspSource(responder, OcspSettings.DEFAULT, clock, new java.security.SecureRandom());
        var both = new IssuerSources(Map.of(issuing.certificate(), List.of(ocsp, source)));

        both.ask(person.certificate(), issuing.certificate());
        assertThat(list.asked).isZero();

        responder.responseStatus = 3;
        assertThat(((Good) both.ask(person.certificate(), issuing.certificate()))
                        .evidence()
                        .kind())
                .isEqualTo(RevocationSource.Kind.CRL);

        list.outage = Failure.SLOW;
        clock.forward(Duration.ofDays(2));
        assertThat(both.ask(person.certificate(), issuing.certificate())).isEqualTo(because(Failure.SLOW));
    }

    private Instant second() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    private RevocationSource.Answer ask() {
        return source.ask(person.certificate(), issuing.certificate());
    }

    private CrlSource fresh() {
        return new CrlSource(list, CrlSettings.DEFAULT, clock);
    }

    private RevocationSource.Answer askFresh() {
        return fresh().ask(person.certificate(), issuing.certificate());
    }

    private static Unavailable because(Failure why) {
        return new Unavailable("crl", why);
    }
}
