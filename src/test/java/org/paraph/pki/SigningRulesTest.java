package org.paraph.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.paraph.assurance.Policies;
import org.paraph.pki.AlgorithmCheck.Kind;
import org.paraph.pki.RecognizedAuthorities.Entry;
import org.paraph.pki.RecognizedAuthorities.NotRecognized;
import org.paraph.pki.RecognizedAuthorities.Recognized;
import org.paraph.pki.RecognizedAuthorities.Why;
import org.paraph.pki.SigningUsage.Objection;

/** Which certificates people sign with: their usage, their issuer's recognition, their algorithms by date. */
class SigningRulesTest {

    private static final String POLICY = "1.3.6.1.4.1.55555.2.2";
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate AFTER_2030 = LocalDate.parse("2031-01-01");

    private final Authority root = Authority.root("Root");
    private final Authority person = root.person("Person", POLICY);
    private final AlgorithmCheck algorithms =
            new AlgorithmCheck(Policies.shipped().algorithms());

    @Test
    void whenTheCertificateIsAPersons_thenNothingSpeaksAgainstIt() {
        assertThat(SigningUsage.objections(person.certificate())).isEmpty();
        assertThat(SigningUsage.objections(new Authority.Draft("Card")
                        .usage(KeyUsage.nonRepudiation | KeyUsage.digitalSignature)
                        .purpose(false, KeyPurposeId.id_kp_emailProtection)
                        .signedBy(root)
                        .certificate()))
                .isEmpty();
    }

    @Test
    void whenTheCertificateIsForSomethingElse_thenThatIsSaid() {
        assertThat(SigningUsage.objections(root.certificate()))
                .isEqualTo(Set.of(Objection.IS_AN_AUTHORITY, Objection.WITHOUT_NON_REPUDIATION));
        assertThat(SigningUsage.objections(new Authority.Draft("Key exchange")
                        .usage(KeyUsage.keyEncipherment)
                        .signedBy(root)
                        .certificate()))
                .isEqualTo(Set.of(Objection.WITHOUT_NON_REPUDIATION));
        assertThat(SigningUsage.objections(
                        new Authority.Draft("No usage").signedBy(root).certificate()))
                .isEqualTo(Set.of(Objection.WITHOUT_NON_REPUDIATION));
        assertThat(SigningUsage.objections(root.stamper("Stamper").certificate()))
                .contains(Objection.IS_A_SERVICE);
        assertThat(SigningUsage.objections(new Authority.Draft("Server")
                        .usage(KeyUsage.nonRepudiation)
                        .purpose(false, KeyPurposeId.id_kp_serverAuth)
                        .signedBy(root)
                        .certificate()))
                .isEqualTo(Set.of(Objection.IS_A_SERVICE));
    }

    @Test
    void whenTheIssuerIsOnTheList_thenItIsRecognizedFromDayToDay() {
        Entry entry = new Entry(new X500Principal("CN=root, o=test, C=CA"), POLICY, FROM, UNTIL);
        var list = new RecognizedAuthorities(List.of(entry));

        assertThat(list.at(path(person, POLICY), FROM))
                .as("names are compared as names")
                .isEqualTo(new Recognized(entry));
        assertThat(list.at(path(person, POLICY), FROM.minusSeconds(1))).isEqualTo(new NotRecognized(Why.NOT_YET));
        assertThat(list.at(path(person, POLICY), UNTIL)).isEqualTo(new NotRecognized(Why.NO_LONGER));
        assertThat(list.at(path(person, "1.2.3"), FROM)).isEqualTo(new NotRecognized(Why.OTHER_POLICY));
        assertThat(list.at(path(person), FROM)).isEqualTo(new NotRecognized(Why.OTHER_POLICY));
        assertThat(list.at(path(Authority.root("Other").person("Person"), POLICY), FROM))
                .isEqualTo(new NotRecognized(Why.UNKNOWN_ISSUER));
        assertThat(new RecognizedAuthorities(List.of()).at(path(person, POLICY), FROM))
                .isEqualTo(new NotRecognized(Why.UNKNOWN_ISSUER));
    }

    @Test
    void whenARecognitionWasRenewed_thenTheEntryInForceCounts() {
        X500Principal name = root.certificate().getSubjectX500Principal();
        Entry old = new Entry(name, POLICY, FROM.minusSeconds(9_999), FROM);
        Entry current = new Entry(name, POLICY, FROM, UNTIL);

        assertThat(new RecognizedAuthorities(List.of(current, old)).at(path(person, POLICY), FROM))
                .isEqualTo(new Recognized(current));
        assertThatThrownBy(() -> new Entry(name, POLICY, UNTIL, FROM)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenAKeyIsLongEnoughToday_thenItMaySignUntilItsDay() {
        var rsa2048 = Authority.keys("RSA", 2_048).getPublic();

        assertThat(algorithms.maySign(rsa2048, "SHA-256", TODAY)).isEmpty();
        assertThat(algorithms.maySign(rsa2048, "SHA256", AFTER_2030)).contains(new Kind("RSA", 2_048));
        assertThat(algorithms.acceptableAt(rsa2048, "SHA-256", TODAY))
                .as("what was signed before stays acceptable")
                .isEmpty();
        assertThat(algorithms.maySign(Authority.keys("RSA", 3_072).getPublic(), "SHA-384", AFTER_2030))
                .isEmpty();
        assertThat(algorithms.maySign(Authority.ec().getPublic(), "SHA-256", AFTER_2030))
                .isEmpty();
    }

    @Test
    void whenAnAlgorithmIsWeakOrUnknown_thenItIsNamed() {
        assertThat(algorithms.maySign(Authority.keys("RSA", 1_024).getPublic(), "SHA-256", TODAY))
                .contains(new Kind("RSA", 1_024));
        assertThat(algorithms.maySign(Authority.ec().getPublic(), "SHA1", TODAY))
                .contains(new Kind("SHA-1", 0));
        assertThat(algorithms.acceptableAt(Authority.ec().getPublic(), "md5", TODAY))
                .contains(new Kind("MD5", 0));
        assertThat(algorithms.maySign(Authority.ec().getPublic(), "WHIRLPOOL", TODAY))
                .contains(new Kind("WHIRLPOOL", 0));
        assertThat(Kind.of(Authority.keys("Ed25519", 255).getPublic())).isEqualTo(new Kind("Ed25519", 0));
        assertThat(Kind.of(Authority.keys("DSA", 2_048).getPublic())).isEqualTo(new Kind("DSA", 2_048));
        assertThat(Kind.ofHash("SHA-512/256")).isEqualTo(new Kind("SHA-512/256", 0));
    }

    @Test
    void whenAnAuthoritySignedWithWhatIsNoLongerAcceptable_thenThePathIsNotEither() {
        KeyPair small = Authority.keys("RSA", 2_048);
        Authority old = new Authority.Draft("Old", small).authority().signedBy(null);
        CertificatePath theirs =
                new CertificatePath(List.of(old.person("Person").certificate(), old.certificate()), Set.of());

        assertThat(algorithms.acceptableAt(theirs, TODAY)).isEmpty();
        assertThat(algorithms.acceptableAt(theirs, AFTER_2030)).contains(new Kind("RSA", 2_048));
        assertThat(algorithms.acceptableAt(path(person), AFTER_2030)).isEmpty();
    }

    private CertificatePath path(Authority whose, String... policies) {
        return new CertificatePath(List.of(whose.certificate(), root.certificate()), Set.of(policies));
    }
}
