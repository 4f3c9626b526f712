package org.paraph.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.paraph.authentication.MovableClock;
import org.paraph.pki.TimestampAuthority.Attempt;
import org.paraph.pki.TimestampAuthority.NotStamped;
import org.paraph.pki.TimestampAuthority.Stamped;

/** What is believed of a time-stamp authority, and who is asked when one fails. */
class TimestampsTest {

    private static final byte[] DATA = "contract".getBytes(StandardCharsets.UTF_8);
    private static final Imprint IMPRINT = Imprint.of(Imprint.Hash.SHA_256, DATA);

    private final MovableClock clock = new MovableClock();
    private final Authority root = Authority.root("Root");
    private final Crl list = new Crl(root, clock);
    private final Tsa tsa = new Tsa("first", root.stamper("Stamper"), clock);

    @Test
    void whenEverythingFits_thenTheTokenIsGivenOutWithItsPath() {
        TimestampToken token = ((Stamped) stamp()).token();

        assertThat(token.time()).isEqualTo(second());
        assertThat(token.policy()).isEqualTo(Tsa.POLICY);
        assertThat(token.signer().anchor()).isEqualTo(root.certificate());
        assertThat(token.evidence())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(RevocationSource.Kind.CRL));
        assertThat(token.token().size()).isGreaterThan(500);
    }

    /** Many authorities tell whole seconds, so their time lies up to one second before the question. */
    @Test
    void whenTheAuthorityTellsWholeSeconds_thenThatIsNotInThePast() {
        assertThat(clock.instant()).isAfter(second());

        assertThat(authority(new TimestampSettings(Optional.empty(), Duration.ofSeconds(1)))
                        .stamp(IMPRINT))
                .isInstanceOf(Stamped.class);
        assertThatThrownBy(() -> new TimestampSettings(Optional.empty(), Duration.ofMillis(999)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenTheDigestIsAnother_thenItIsNotBelieved() {
        tsa.imprint = Imprint.of(Imprint.Hash.SHA_256, new byte[] {1}).digest().bytes();

        assertThat(stamp()).isEqualTo(because(Failure.WRONG_IMPRINT));
    }

    @Test
    void whenTheNonceIsAnother_thenItIsNotBelieved() {
        tsa.nonce = BigInteger.TWO;

        assertThat(stamp()).isEqualTo(because(Failure.WRONG_NONCE));
    }

    @Test
    void whenThePolicyIsNotTheOneDemanded_thenItIsNotBelieved() {
        var settings = new TimestampSettings(Optional.of("1.2.3.4"), Duration.ofSeconds(5));

        assertThat(authority(settings).stamp(IMPRINT)).isEqualTo(because(Failure.WRONG_POLICY));
    }

    @Test
    void whenTheTimeIsNotNow_thenItIsNotBelieved() {
        tsa.ahead = Duration.ofMinutes(2);
        assertThat(stamp()).isEqualTo(because(Failure.WRONG_TIME));

        tsa.ahead = Duration.ofMinutes(-2);
        assertThat(stamp()).isEqualTo(because(Failure.WRONG_TIME));
    }

    @Test
    void whenTheSignerIsNotForTimeStampsAlone_thenTheCheckOfItsPurposeRefusesIt() throws Disbelieved {
        for (Authority wrong : List.of(
                root.person("Person"),
                new Authority.Draft("Not critical")
                        .usage(128)
                        .purpose(false, KeyPurposeId.id_kp_timeStamping)
                        .signedBy(root),
                new Authority.Draft("Not alone")
                        .usage(128)
                        .purpose(true, KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_OCSPSigning)
                        .signedBy(root))) {
            assertThatThrownBy(() -> TokenSigner.mayStamp(new JcaX509CertificateHolder(wrong.certificate())))
                    .isInstanceOf(Disbelieved.class)
                    .hasMessage("untrusted-signer");
        }
    }

    @Test
    void whenTheSignerIsAStranger_thenItIsNotBelieved() {
        tsa.signer = Authority.root("Root").stamper("Stamper");

        assertThat(stamp()).isEqualTo(because(Failure.UNTRUSTED_SIGNER));
    }

    @Test
    void whenTheSignersCertificateHasExpired_thenItIsNotBelieved() {
        tsa.signer = new Authority.Draft("Old")
                .usage(128)
                .purpose(true, KeyPurposeId.id_kp_timeStamping)
                .validity(Authority.FROM, clock.instant().plusSeconds(60))
                .signedBy(root);
        assertThat(stamp()).isInstanceOf(Stamped.class);

        clock.forward(Duration.ofMinutes(2));
        assertThat(stamp()).isEqualTo(because(Failure.EXPIRED_SIGNER));

        Authority never = new Authority.Draft("Not yet")
                .usage(128)
                .purpose(true, KeyPurposeId.id_kp_timeStamping)
                .validity(clock.instant().plusSeconds(100), clock.instant().plusSeconds(200))
                .signedBy(root);
        tsa.signer = never;
        assertThat(stamp()).isEqualTo(because(Failure.EXPIRED_SIGNER));
    }

    @Test
    void whenTheSignerIsRevokedOrNobodyKnows_thenItIsNotBelieved() {
        list.outage = Failure.SLOW;
        assertThat(stamp()).isEqualTo(because(Failure.SLOW));

        list.outage = null;
        clock.forward(Duration.ofSeconds(5));
        list.revoked = tsa.signer.certificate();
        assertThat(stamp()).isEqualTo(because(Failure.UNTRUSTED_SIGNER));
    }

    @Test
    void whenItRefuses_thenItIsToldWhetherThatMayPass() {
        tsa.failure = PKIFailureInfo.timeNotAvailable;
        assertThat(stamp()).isEqualTo(because(Failure.BUSY));
        assertThat(((NotStamped) stamp()).retryable()).isTrue();

        tsa.failure = PKIFailureInfo.badAlg;
        assertThat(stamp()).isEqualTo(because(Failure.REJECTED));
        assertThat(((NotStamped) stamp()).retryable()).isFalse();
    }

    @Test
    void whenAByteIsChanged_thenNoTokenWithAnotherDigestOrTimeIsGivenOut() {
        var bent = new Object() {
            int at;
        };
        Courier middle = new Courier() {
            @Override
            public String authority() {
                return "first";
            }

            @Override
            public Reply carry(Der question) {
                byte[] answer = ((Delivered) tsa.carry(question)).answer().bytes();
                answer[bent.at % answer.length] ^= 0x01;
                return new Delivered(Der.of(answer));
            }
        };
        var authority = new Rfc3161Authority(middle, TimestampSettings.DEFAULT, signers(), clock, new SecureRandom());
        int size = ((Stamped) stamp()).token().token().size();
        int believed = 0;
        for (bent.at = 0; bent.at < size; bent.at += 3) {
            if (authority.stamp(IMPRINT) instanceof Stamped stamped) {
                believed++;
                assertThat(stamped.token().time()).isEqualTo(second());
            }
        }
        assertThat(believed).as("changes outside of what is signed").isLessThan(size / 20);
    }

    @Test
    void whenTheFirstFails_thenTheNextIsAskedAndBothAreNamed() {
        var second = new Tsa("second", root.stamper("Second"), clock);
        tsa.failure = PKIFailureInfo.systemFailure;
        var both = new TimestampAuthorities(List.of(authority(tsa), authority(second)), Duration.ofSeconds(20), clock);

        assertThat(((Stamped) both.stamp(IMPRINT)).token().authority()).isEqualTo("second");

        second.nonce = BigInteger.ONE;
        assertThat(both.stamp(IMPRINT))
                .isEqualTo(new NotStamped(
                        List.of(new Attempt("first", Failure.BUSY), new Attempt("second", Failure.WRONG_NONCE))));
    }

    @Test
    void whenTheTimeIsUp_thenNobodyElseIsAsked() {
        var second = new Tsa("second", root.stamper("Second"), clock);
        TimestampAuthority slow = imprint -> {
            clock.forward(Duration.ofSeconds(21));
            return new NotStamped(List.of(new Attempt("slow", Failure.SLOW)));
        };
        var both = new TimestampAuthorities(List.of(slow, authority(second)), Duration.ofSeconds(20), clock);

        assertThat(both.stamp(IMPRINT)).isEqualTo(new NotStamped(List.of(new Attempt("slow", Failure.SLOW))));
        assertThat(second.asked).isZero();
        assertThat(new TimestampAuthorities(List.of(), Duration.ofSeconds(20), clock).stamp(IMPRINT))
                .isEqualTo(new NotStamped(List.of(new Attempt("-", Failure.NOT_CONFIGURED))));
    }

    private Instant second() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static NotStamped because(Failure why) {
        return new NotStamped(List.of(new Attempt("first", why)));
    }

    private TimestampAuthority.Answer stamp() {
        return authority(tsa).stamp(IMPRINT);
    }

    private Rfc3161Authority authority(TimestampSettings settings) {
        return new Rfc3161Authority(tsa, settings, signers(), clock, new SecureRandom());
    }

    private Rfc3161Authority authority(Tsa whose) {
        return new Rfc3161Authority(whose, TimestampSettings.DEFAULT, signers(), clock, new SecureRandom());
    }

    private CertificateCheck signers() {
        var paths = new CertificatePaths(TrustAnchors.of(List.of(root.certificate())));
        var lists = new CrlSource(list, CrlSettings.DEFAULT, clock);
        return new CertificateCheck(paths, new IssuerSources(Map.of(root.certificate(), List.of(lists))));
    }
}
