package org.paraph.pki.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.authentication.MovableClock;
import org.paraph.pki.Authority;
import org.paraph.pki.CertificateCheck;
import org.paraph.pki.CertificateCheck.IsRevoked;
import org.paraph.pki.CertificateCheck.Trusted;
import org.paraph.pki.CertificatePaths;
import org.paraph.pki.Courier;
import org.paraph.pki.CrlSettings;
import org.paraph.pki.CrlSource;
import org.paraph.pki.Der;
import org.paraph.pki.Failure;
import org.paraph.pki.Imprint;
import org.paraph.pki.RecognizedAuthorities;
import org.paraph.pki.Revocation;
import org.paraph.pki.Revocation.Reason;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.SigningUsage;
import org.paraph.pki.TimestampAuthority.Stamped;
import org.paraph.pki.development.Issuance.Refused;
import org.paraph.pki.development.Issuance.Why;

/** The infrastructure in a folder, from its first start. */
class DevelopmentPkiTest {

    private static final KeyPair KEYS = Authority.ec();

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();

    @Test
    void whenACertificateIsIssued_thenItIsTrustedWithItsPolicyAndMadeForSigning() {
        DevelopmentPki pki = pki();
        Issuance.Issued issued = Developments.issue(pki, KEYS, Protection.SOFTWARE);

        Trusted trusted = (Trusted) check(pki, issued);
        assertThat(trusted.path().certificates()).isEqualTo(issued.chain());
        assertThat(trusted.path().policies()).containsExactly(Protection.SOFTWARE.policy());
        assertThat(trusted.evidence())
                .extracting(RevocationSource.Evidence::kind)
                .containsExactly(RevocationSource.Kind.OCSP, RevocationSource.Kind.CRL);
        assertThat(SigningUsage.objections(issued.certificate())).isEmpty();
        assertThat(issued.certificate().getPublicKey()).isEqualTo(KEYS.getPublic());
    }

    @Test
    void whenTheKeyLivesInHardware_thenItsAuthorityIsTheRecognizedOne() {
        DevelopmentPki pki = pki();
        var recognized = new RecognizedAuthorities(List.of(pki.recognized()));
        Trusted hardware = (Trusted) check(pki, Developments.issue(pki, Authority.ec(), Protection.HARDWARE));
        Trusted software = (Trusted) check(pki, Developments.issue(pki, Authority.ec(), Protection.SOFTWARE));

        assertThat(recognized.at(hardware.path(), clock.instant()))
                .isEqualTo(new RecognizedAuthorities.Recognized(pki.recognized()));
        assertThat(recognized.at(software.path(), clock.instant()))
                .isEqualTo(new RecognizedAuthorities.NotRecognized(RecognizedAuthorities.Why.UNKNOWN_ISSUER));
    }

    @Test
    void whenItIsOpenedAgain_thenItIsTheSameAndRemembers() throws IOException {
        DevelopmentPki first = pki();
        Issuance.Issued issued = Developments.issue(first, KEYS, Protection.SOFTWARE);
        first.revoke(issued.certificate(), Reason.KEY_COMPROMISE, Optional.empty());

        DevelopmentPki again = pki();

        assertThat(again.authorities()).isEqualTo(first.authorities());
        assertThat(check(again, issued)).isInstanceOf(IsRevoked.class);
        assertThat(again.issue(Csr.of(KEYS), Protection.SOFTWARE, somebody()))
                .isEqualTo(new Refused(Why.KEY_USED_BEFORE));
    }

    @Test
    void whenKeysAreKept_thenNobodyElseCanReadThem() throws IOException {
        pki();

        try (Stream<Path> files = Files.walk(folder.resolve("pki"))) {
            for (Path file : files.toList()) {
                assertThat(Files.getPosixFilePermissions(file))
                        .as(file.toString())
                        .noneMatch(
                                right -> !file.endsWith("lock") && !right.name().startsWith("OWNER"));
            }
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("pki")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(keyFile())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whenTheKeysCannotBeReadOrOthersCan_thenTheStartIsRefusedWithTheRemedy() throws IOException {
        pki();
        var other = new DevelopmentSettings(
                folder.resolve("pki"),
                "another-password",
                "Test Department",
                DevelopmentSettings.Lifetimes.DEFAULT,
                Optional.empty());
        assertThatThrownBy(() -> Developments.open(other, clock)).hasMessageContaining("password");

        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(this::pki).hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> new DevelopmentSettings(folder, "short", "O", other.lifetimes(), Optional.empty()))
                .hasMessageContaining("12 characters");
        assertThat(other.toString()).doesNotContain(other.password());
    }

    @Test
    void whenTheRequestSaysWhoItIs_thenNobodyListens() {
        DevelopmentPki pki = pki();
        Subject tricky = new Subject("Tremblay, CN=The President+OU=x", "ève@Ā", Optional.of("d@example.test"));
        X509Certificate certificate =
                ((Issuance.Issued) pki.issue(Csr.of(Authority.ec()), Protection.SOFTWARE, tricky)).certificate();

        assertThat(certificate.getSubjectX500Principal().getName())
                .contains("CN=Tremblay\\, CN\\=The President\\+OU\\=x")
                .contains("UID=ève@Ā", "O=Test Department")
                .doesNotContain("Somebody Else");
    }

    @Test
    void whenTheKeyIsNotTheSenders_thenNothingIsIssued() {
        Der stolen = Csr.of(KEYS, Authority.ec(), "SHA256withECDSA");

        assertThat(pki().issue(stolen, Protection.SOFTWARE, somebody()))
                .isEqualTo(new Refused(Why.NO_PROOF_OF_POSSESSION));
    }

    @Test
    void whenTheKeyIsTooWeak_thenNothingIsIssued() {
        DevelopmentPki pki = pki();
        KeyPair short1024 = Authority.keys("RSA", 1_024);

        assertThat(pki.issue(Csr.of(short1024), Protection.SOFTWARE, somebody()))
                .isEqualTo(new Refused(Why.KEY_NOT_APPROVED));
        assertThat(pki.issue(Csr.of(KEYS, KEYS, "SHA1withECDSA"), Protection.SOFTWARE, somebody()))
                .isEqualTo(new Refused(Why.KEY_NOT_APPROVED));
        assertThat(pki.issue(Csr.of(Authority.keys("RSA", 3_072)), Protection.HARDWARE, somebody()))
                .isInstanceOf(Issuance.Issued.class);
    }

    @Test
    void whenTheRequestIsNone_thenNothingIsIssued() {
        DevelopmentPki pki = pki();

        for (byte[] wrong : List.of(new byte[0], new byte[] {48, 3, 2, 1, 1}, new byte[20_000])) {
            assertThat(pki.issue(Der.of(wrong), Protection.SOFTWARE, somebody()))
                    .isEqualTo(new Refused(Why.UNREADABLE));
        }
    }

    @ParameterizedTest
    @EnumSource(Protection.class)
    void whenACertificateIsRevoked_thenStatusAndListSayTheSame(Protection protection) {
        DevelopmentPki pki = pki();
        Issuance.Issued issued = Developments.issue(pki, Authority.ec(), protection);
        Instant since = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

        assertThat(pki.revoke(issued.certificate(), Reason.KEY_COMPROMISE, Optional.of(since)))
                .isTrue();

        var revocation = new Revocation(
                clock.instant().truncatedTo(ChronoUnit.SECONDS), Reason.KEY_COMPROMISE, Optional.of(since));
        assertThat(((IsRevoked) check(pki, issued)).revocation()).isEqualTo(revocation);
        var list = new CrlSource(
                Courier.within(
                        "list",
                        nothing -> pki.list(protection.authority().key()).orElseThrow()),
                CrlSettings.DEFAULT,
                clock);
        var listed = (RevocationSource.Revoked)
                list.ask(issued.certificate(), issued.chain().get(1));
        assertThat(listed.revocation()).isEqualTo(revocation);
        assertThat(pki.revoke(issued.certificate(), Reason.SUPERSEDED, Optional.empty()))
                .as("the first word counts")
                .isFalse();
    }

    @Test
    void whenAnIssuingAuthorityIsRevoked_thenNothingBelowItIsGood() {
        DevelopmentPki pki = pki();
        Issuance.Issued issued = Developments.issue(pki, Authority.ec(), Protection.SOFTWARE);
        X509Certificate authority = issued.chain().get(1);

        pki.revoke(authority, Reason.CA_COMPROMISE, Optional.empty());

        assertThat(((IsRevoked) check(pki, issued)).about()).isEqualTo(authority);
    }

    @Test
    void whenTheCertificateWasNeverIssuedHere_thenItsStatusIsUnknown() {
        DevelopmentPki pki = pki();
        X509Certificate issuing = pki.authorities().get(1);
        X509Certificate stranger = Authority.root("Stranger").certificate();

        assertThat(pki.revocation().ask(stranger, issuing)).isInstanceOf(RevocationSource.Unknown.class);
        assertThat(pki.revoke(stranger, Reason.UNSPECIFIED, Optional.empty())).isFalse();
        assertThat(pki.revocation().ask(stranger, stranger))
                .isInstanceOfSatisfying(
                        RevocationSource.Unavailable.class,
                        none -> assertThat(none.why()).isEqualTo(Failure.NOT_CONFIGURED));
    }

    @Test
    void whenStatusIsAnswered_thenTheResponderIsNamedByTheHashOfItsKey() throws OCSPException, IOException {
        DevelopmentPki pki = pki();
        Issuance.Issued issued = Developments.issue(pki, Authority.ec(), Protection.SOFTWARE);
        Trusted trusted = (Trusted) check(pki, issued);

        var response = new OCSPResp(trusted.evidence().get(0).signed().bytes());
        var id = ((BasicOCSPResp) response.getResponseObject()).getResponderId().toASN1Primitive();
        assertThat(id.getKeyHash())
                .as("of SHA-1, which alone the standard knows")
                .hasSize(20);
    }

    /** Lists and answers tell whole seconds; what they are about must not begin in the same one. */
    @Test
    void whenAListIsMadeInTheSecondOfACertificate_thenItIsLaterThanItsBeginning() {
        DevelopmentPki pki = pki();
        Issuance.Issued issued = Developments.issue(pki, Authority.ec(), Protection.SOFTWARE);

        for (RevocationSource.Evidence evidence : ((Trusted) check(pki, issued)).evidence()) {
            assertThat(issued.chain())
                    .allSatisfy(certificate -> assertThat(evidence.thisUpdate())
                            .isAfter(certificate.getNotBefore().toInstant()));
        }
    }

    @Test
    void whenATimeStampIsAskedFor_thenItTellsThisClocksTime() {
        var token = ((Stamped) pki().timestamps().stamp(Imprint.of(Imprint.Hash.SHA_384, new byte[] {1}))).token();

        assertThat(token.time()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        assertThat(token.policy()).isEqualTo(Oids.STAMP_POLICY);
    }

    @Test
    void whenAnAnswerIsBentOnTheWay_thenNonsenseIsAnsweredPolitely() {
        DevelopmentPki pki = pki();

        assertThat(pki.status(Der.of(new byte[] {1})).size())
                .as("malformedRequest")
                .isEqualTo(5);
        assertThat(pki.stamp(Der.of(new byte[] {1})).size()).as("rejection").isLessThan(100);
        assertThat(pki.list("nobody")).isEmpty();
    }

    private static Subject somebody() {
        return new Subject("Somebody", "somebody", Optional.empty());
    }

    private CertificateCheck.Verdict check(DevelopmentPki pki, Issuance.Issued issued) {
        return new CertificateCheck(new CertificatePaths(pki.trustAnchors()), pki.revocation())
                .check(issued.certificate(), issued.chain(), clock.instant());
    }

    private Path keyFile() {
        return folder.resolve("pki").resolve("keys.p12");
    }

    private DevelopmentPki pki() {
        return Developments.in(folder.resolve("pki"), clock);
    }
}
