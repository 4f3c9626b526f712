package org.paraph.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.paraph.assurance.Policies;
import org.paraph.authentication.MovableClock;
import org.paraph.pki.AlgorithmCheck.Kind;
import org.paraph.pki.RecognizedAuthorities.Entry;
import org.paraph.pki.RecognizedAuthorities.Why;
import org.paraph.pki.SignerCheck.Accepted;
import org.paraph.pki.SignerCheck.NotApproved;
import org.paraph.pki.SignerCheck.NotInHardware;
import org.paraph.pki.SignerCheck.NotRecognized;
import org.paraph.pki.SignerCheck.NotTrusted;
import org.paraph.pki.SignerCheck.WrongUsage;

/** Everything that is asked of a signer's certificate, in one place. */
class SignerCheckTest {

    private static final String HARDWARE = "1.3.6.1.4.1.55555.2.2";
    private static final String SOFTWARE = "1.3.6.1.4.1.55555.2.1";
    private static final SecureDemands DEMANDS = SecureDemands.of(Set.of(HARDWARE));
    private static final KeyPair RSA = Authority.keys("RSA", 3_072);

    private final MovableClock clock = new MovableClock();
    private final Authority root = Authority.root("Root");
    private final Authority cards = root.authority("Cards", HARDWARE);
    private final Authority files = root.authority("Files", SOFTWARE);
    private final Authority card = person(RSA, HARDWARE, cards);
    private RevocationSource.Answer answer = new RevocationSource.Good(new RevocationSource.Evidence(
            RevocationSource.Kind.OCSP, Der.of(new byte[1]), clock.instant(), Optional.empty()));
    private Entry entry = new Entry(
            cards.certificate().getSubjectX500Principal(),
            HARDWARE,
            Authority.FROM,
            clock.instant().plus(Duration.ofDays(1)));

    @Test
    void whenEverythingFits_thenTheSignatureMayBeASecureOne() {
        assertThat(secure(card)).isInstanceOf(Accepted.class);
        assertThat(digital(person(Authority.ec(), SOFTWARE, files), "SHA-256")).isInstanceOf(Accepted.class);
    }

    @Test
    void whenTheKeyLivesInSoftware_thenItIsNoSecureSignature() {
        assertThat(secure(person(RSA, SOFTWARE, files))).isEqualTo(new NotInHardware(Set.of(SOFTWARE)));
        assertThat(secure(person(RSA, HARDWARE, files)))
                .as("its issuer may not promise hardware")
                .isEqualTo(new NotInHardware(Set.of()));
    }

    @Test
    void whenTheAuthorityIsNotRecognizedToday_thenItIsNoSecureSignature() {
        clock.forward(Duration.ofDays(1));
        assertThat(secure(card)).isEqualTo(new NotRecognized(Why.NO_LONGER));

        entry = new Entry(root.certificate().getSubjectX500Principal(), HARDWARE, entry.from(), entry.until());
        assertThat(secure(card)).isEqualTo(new NotRecognized(Why.UNKNOWN_ISSUER));
    }

    @Test
    void whenTheKeyIsNotTheOneTheRegulationsDescribe_thenItIsNoSecureSignature() {
        assertThat(secure(person(Authority.ec(), HARDWARE, cards))).isEqualTo(new NotApproved(new Kind("ECDSA", 256)));
        assertThat(secure(person(Authority.keys("RSA", 2_048), HARDWARE, cards)))
                .isEqualTo(new NotApproved(new Kind("RSA", 2_048)));
        assertThat(new SecureDemands(Set.of(HARDWARE), List.of(new Kind("ECDSA", 256))).accept(new Kind("ECDSA", 384)))
                .as("where counsel allowed it")
                .isTrue();
    }

    @Test
    void whenTheHashFunctionOrTheKeyIsWeak_thenNothingIsSigned() {
        assertThat(digital(card, "SHA-1")).isEqualTo(new NotApproved(new Kind("SHA-1", 0)));
        assertThat(digital(person(Authority.keys("RSA", 1_024), SOFTWARE, files), "SHA-256"))
                .isEqualTo(new NotApproved(new Kind("RSA", 1_024)));
    }

    @Test
    void whenTheUsageIsAnother_thenNothingIsSigned() {
        assertThat(digital(cards, "SHA-256"))
                .isEqualTo(new WrongUsage(Set.of(
                        SigningUsage.Objection.IS_AN_AUTHORITY, SigningUsage.Objection.WITHOUT_NON_REPUDIATION)));
    }

    @Test
    void whenItIsRevokedOrUntrustedOrNobodyKnows_thenNothingIsSigned() {
        X509Certificate stranger = Authority.root("Elsewhere").person("Person").certificate();
        assertThat(check().digital(stranger, List.of(), "SHA-256")).isInstanceOf(NotTrusted.class);

        answer = new RevocationSource.Unavailable("ocsp", Failure.SLOW);
        assertThat(secure(card))
                .isEqualTo(new NotTrusted(new CertificateCheck.Undetermined(card.certificate(), "ocsp", Failure.SLOW)));
    }

    private SignerCheck.Verdict secure(Authority whose) {
        return check().secure(whose.certificate(), between(), "SHA-256", DEMANDS);
    }

    private SignerCheck.Verdict digital(Authority whose, String hash) {
        return check().digital(whose.certificate(), between(), hash);
    }

    private List<X509Certificate> between() {
        return List.of(files.certificate(), cards.certificate());
    }

    private SignerCheck check() {
        var paths = new CertificatePaths(TrustAnchors.of(List.of(root.certificate())));
        return new SignerCheck(
                new CertificateCheck(paths, (certificate, issuer) -> answer),
                new AlgorithmCheck(Policies.shipped().algorithms()),
                new RecognizedAuthorities(List.of(entry)),
                clock);
    }

    private static Authority person(KeyPair keys, String policy, Authority issuer) {
        return new Authority.Draft("Person", keys)
                .usage(KeyUsage.nonRepudiation)
                .policies(policy)
                .signedBy(issuer);
    }
}
