package org.paraph.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraph.Pdfs;
import org.paraph.ades.Signers.Signer;
import org.paraph.pki.Authority;
import org.paraph.pki.Failure;
import org.paraph.pki.Revocation;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.TimestampAuthority.Attempt;
import org.paraph.pki.TimestampAuthority.NotStamped;

/** A PDF is prepared here, signed by whoever holds the key, and finished anywhere. */
class PdfSigningTest {

    private static final PdfExaminer EXAMINER = new PdfExaminer(Signers.TRUST);

    private final PdfSigning signing = new PdfSigning(Signers.TRUST);

    @Test
    void whenItIsFinishedByAnotherNode_thenTheSignatureIsValidAndLasts() throws Exception {
        Signer max = Signer.any();
        byte[] pdf = Pdfs.of("Contrat signé à Québec");
        Preparation it = Signers.preparation(max, null);

        byte[] value = max.sign(signing.toSign(pdf, it));
        byte[] signed = ((Finished.Signed) new PdfSigning(Signers.TRUST).finish(pdf, it, value))
                .document()
                .bytes();
        byte[] lasting = ((Extended.Lasting) signing.extend(signed, Durability.ARCHIVE))
                .document()
                .bytes();

        Examination found = EXAMINER.examineOffline(lasting, Signers.CLOCK.instant());
        assertThat(found.signatures()).singleElement().satisfies(one -> {
            assertThat(one.errors()).isEmpty();
            assertThat(one.indication()).isEqualTo(Indication.PASSED);
            assertThat(one.durability()).contains(Durability.ARCHIVE);
            assertThat(one.signer()).contains(max.certificate());
            assertThat(one.claimed()).contains(it.at().truncatedTo(ChronoUnit.SECONDS));
            assertThat(one.changed()).isEmpty();
        });
        assertThat(found.end()).isEqualTo(Examination.End.COVERED);
        assertThat(found.sealed()).isTrue();
        assertThat(found.report()).contains("total-passed");
    }

    @Test
    void whenTheValueIsOverOtherBytes_thenNothingIsMade() throws Exception {
        Signer max = Signer.any();
        byte[] pdf = Pdfs.of("Contract");
        Preparation it = Signers.preparation(max, null);

        assertThat(signing.finish(pdf, it, max.sign(signing.toSign(Pdfs.of("Another"), it))))
                .isInstanceOf(Finished.ValueWrong.class);
        assertThat(signing.finish(pdf, it, Signer.any().sign(signing.toSign(pdf, it))))
                .isInstanceOf(Finished.ValueWrong.class);
        assertThat(signing.finish(pdf, it, new byte[] {1, 2, 3})).isInstanceOf(Finished.ValueWrong.class);
    }

    @Test
    void whenThreePartiesSignInTheirFields_thenEverySignatureStaysValid() throws Exception {
        List<Field> fields = List.of(field("first", 50), field("second", 220), field("third", 390));
        byte[] pdf = signing.withFields(Pdfs.of("Contract"), fields);
        for (Field field : fields) {
            Signer party = Signer.any();
            Preparation it = Signers.preparation(party, field);
            byte[] signed = ((Finished.Signed) signing.finish(pdf, it, party.sign(signing.toSign(pdf, it))))
                    .document()
                    .bytes();
            pdf = ((Extended.Lasting) signing.extend(signed, Durability.ARCHIVE))
                    .document()
                    .bytes();
        }

        Examination found = EXAMINER.examineOffline(pdf, Signers.CLOCK.instant());
        assertThat(found.signatures()).hasSize(3).allSatisfy(one -> {
            assertThat(one.errors()).isEmpty();
            assertThat(one.indication()).isEqualTo(Indication.PASSED);
            assertThat(one.changed()).isEmpty();
        });
        assertThat(found.signatures())
                .extracting(one -> one.field().orElseThrow())
                .containsExactly("first", "second", "third");
    }

    @Test
    void whenTheKeyIsRsa_thenItSignsToo() throws Exception {
        Signer card = Signer.with(Authority.keys("RSA", 3072));
        byte[] pdf = Pdfs.of("Contract");
        Preparation it = Signers.preparation(card, null);

        byte[] signed = Signers.finished(pdf, it, card.sign(signing.toSign(pdf, it)));

        assertThat(EXAMINER.examine(signed, Signers.CLOCK.instant()).signatures())
                .extracting(ExaminedSignature::indication)
                .containsExactly(Indication.PASSED);
    }

    @Test
    void whenNoAuthorityGivesTheTime_thenItSaysSoAndTheDocumentStaysAsItWas() throws Exception {
        Signer max = Signer.any();
        byte[] pdf = Pdfs.of("Contract");
        Preparation it = Signers.preparation(max, null);
        byte[] signed = Signers.finished(pdf, it, max.sign(signing.toSign(pdf, it)));
        byte[] before = signed.clone();
        NotStamped down = new NotStamped(List.of(new Attempt("tsa", Failure.UNREACHABLE)));
        Trust without = new Trust(Signers.TRUST.anchors(), Signers.TRUST.revocation(), imprint -> down);

        assertThat(new PdfSigning(without).extend(signed, Durability.ARCHIVE)).isEqualTo(new Extended.NoTime(down));
        assertThat(signed).isEqualTo(before);
    }

    @Test
    void whenTheCertificateIsRevoked_thenItsSignatureCannotLast() throws Exception {
        Signer max = Signer.any();
        byte[] pdf = Pdfs.of("Contract");
        Preparation it = Signers.preparation(max, null);
        byte[] signed = Signers.finished(pdf, it, max.sign(signing.toSign(pdf, it)));
        Signers.PKI.revoke(max.certificate(), Revocation.Reason.KEY_COMPROMISE, Optional.empty());

        assertThat(signing.extend(signed, Durability.LONG_TERM)).isInstanceOf(Extended.NotProved.class);
        assertThat(EXAMINER.examine(signed, Signers.CLOCK.instant()).signatures())
                .extracting(ExaminedSignature::indication)
                .doesNotContain(Indication.PASSED);
    }

    @Test
    void whenNobodyCanSayWhetherItIsRevoked_thenItsSignatureCannotLast() throws Exception {
        Signer max = Signer.any();
        byte[] pdf = Pdfs.of("Contract");
        Preparation it = Signers.preparation(max, null);
        byte[] signed = Signers.finished(pdf, it, max.sign(signing.toSign(pdf, it)));
        Trust without = new Trust(
                Signers.TRUST.anchors(),
                (certificate, issuer) -> new RevocationSource.Unavailable("ocsp", Failure.SLOW),
                Signers.TRUST.time());

        assertThat(new PdfSigning(without).extend(signed, Durability.LONG_TERM)).isInstanceOf(Extended.NotProved.class);
    }

    @Test
    void whenTheKeyGivesTheTwoNumbersInARow_thenThatIsTheSameSignature() throws Exception {
        Signer max = Signer.any();
        byte[] pdf = Pdfs.of("Contract");
        Preparation it = Signers.preparation(max, null);
        byte[] inARow = max.sign(signing.toSign(pdf, it), "SHA256withECDSAinP1363Format");

        assertThat(signing.finish(pdf, it, inARow)).isInstanceOf(Finished.Signed.class);
    }

    private static Field field(String id, float x) {
        return new Field(id, 1, x, 600, 160, 60);
    }
}
