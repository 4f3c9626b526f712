package org.paraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Pdfs;
import org.paraph.ades.Durability;
import org.paraph.ades.Extended;
import org.paraph.ades.Finished;
import org.paraph.ades.Indication;
import org.paraph.ades.PdfExaminer;
import org.paraph.ades.PdfSigning;
import org.paraph.ades.Preparation;
import org.paraph.ades.Trust;
import org.paraph.pki.Authority;
import org.paraph.pki.Revocation.Reason;
import org.paraph.pki.development.DevelopmentPki;
import org.paraph.pki.development.Developments;
import org.paraph.pki.development.Issuance.Issued;
import org.paraph.pki.development.Protection;
import org.paraph.validation.Finding.Kind;

/** A revocation is told by how it lies to the signature; one that reaches back changes nothing silently. */
class RevocationTimingTest {

    private static final Duration LATER = Duration.ofMinutes(20);

    @TempDir
    Path folder;

    private final PastClock clock = new PastClock();
    private final KeyPair keys = Authority.ec();
    private DevelopmentPki pki;
    private PdfSigning signing;
    private Validator validator;
    private Issued max;
    private Instant signed;

    @BeforeEach
    void open() {
        pki = Developments.reachable(folder, clock, URI.create("http://pki.example.test/"));
        Trust trust = new Trust(pki.trustAnchors(), pki.revocation(), pki.timestamps());
        signing = new PdfSigning(trust);
        validator = new Validator(new PdfExaminer(trust), clock);
        max = Developments.issue(pki, keys, Protection.SOFTWARE);
        signed = clock.instant();
    }

    @Test
    void whenItIsRevokedAfterwards_thenThatIsSaidAndChangesNothing() throws Exception {
        byte[] pdf = lasting(signed());
        revoke(Optional.empty());

        Verdict verdict = validator.validate(pdf, Expected.NOTHING);

        assertThat(kinds(verdict)).containsExactly(Kind.REVOKED_AFTER);
        assertThat(verdict.indication()).isEqualTo(Indication.PASSED);
    }

    @Test
    void whenTheRevocationReachesBackBeforeTheSignature_thenAPersonHasToDecide() throws Exception {
        byte[] pdf = lasting(signed());
        Instant stolen = signed.minus(LATER).truncatedTo(ChronoUnit.SECONDS);
        revoke(Optional.of(stolen));

        Verdict verdict = validator.validate(pdf, Expected.NOTHING);

        assertThat(kinds(verdict)).containsExactly(Kind.REVOKED_BACKDATED);
        assertThat(verdict.findings().get(0).names()).contains(stolen.toString());
        assertThat(verdict.indication()).isEqualTo(Indication.INDETERMINATE);
    }

    @Test
    void whenTheRevocationReachesBackToAfterTheSignature_thenThatIsSaidAndChangesNothing() throws Exception {
        byte[] pdf = lasting(signed());
        revoke(Optional.of(signed.plus(LATER.dividedBy(2)).truncatedTo(ChronoUnit.SECONDS)));

        assertThat(validator.validate(pdf, Expected.NOTHING).indication()).isEqualTo(Indication.PASSED);
    }

    @Test
    void whenItWasRevokedBeforeItSaysThatItWasSigned_thenItFails() throws Exception {
        revoke(Optional.empty());
        clock.forward(LATER);

        Verdict verdict = validator.validate(signed(), Expected.NOTHING);

        assertThat(kinds(verdict)).contains(Kind.REVOKED_BEFORE);
        assertThat(verdict.indication()).isEqualTo(Indication.FAILED);
    }

    @Test
    void whenNothingProvesThatItWasSignedBefore_thenNobodyCanSay() throws Exception {
        byte[] pdf = signed();
        revoke(Optional.empty());

        Verdict verdict = validator.validate(pdf, Expected.NOTHING);

        assertThat(kinds(verdict)).contains(Kind.REVOKED_UNPROVED).doesNotContain(Kind.REVOKED_BEFORE);
        assertThat(verdict.indication()).isEqualTo(Indication.INDETERMINATE);
    }

    private byte[] signed() throws Exception {
        byte[] pdf = Pdfs.of("Contract");
        Preparation it = new Preparation(
                "contract.pdf",
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                max.chain(),
                "Agreement",
                null,
                List.of());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(signing.toSign(pdf, it));
        return ((Finished.Signed) signing.finish(pdf, it, signature.sign()))
                .document()
                .bytes();
    }

    private byte[] lasting(byte[] pdf) {
        return ((Extended.Lasting) signing.extend(pdf, Durability.ARCHIVE))
                .document()
                .bytes();
    }

    private void revoke(Optional<Instant> invalidSince) {
        clock.forward(LATER);
        assertThat(pki.revoke(max.chain().get(0), Reason.KEY_COMPROMISE, invalidSince))
                .isTrue();
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.findings().stream().map(Finding::kind).toList();
    }

    /** Two hours behind, so that all of it has happened when the libraries look at the system's clock. */
    private static final class PastClock extends Clock {

        private Duration behind = Duration.ofHours(2);

        void forward(Duration duration) {
            behind = behind.minus(duration);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().minus(behind);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
