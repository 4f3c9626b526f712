package org.paraph.ades;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraph.Pdfs;
import org.paraph.ades.Signers.Signer;
import org.paraph.pki.Revocation;

/** A revocation that stands in the document itself is found with all that it says, though nobody is asked. */
class WithdrawalsTest {

    @Test
    void whenTheDocumentItselfSaysThatItsCertificateIsRevoked_thenSinceWhenIsReadToo() throws Exception {
        Signer max = Signer.any();
        byte[] pdf = Pdfs.of("Contract");
        Preparation it = Signers.preparation(max, null);
        byte[] signed = Signers.finished(pdf, it, max.sign(new PdfSigning(Signers.TRUST).toSign(pdf, it)));
        Instant stolen = Signers.CLOCK.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        Signers.PKI.revoke(max.certificate(), Revocation.Reason.KEY_COMPROMISE, Optional.of(stolen));

        Examination found =
                new PdfExaminer(Signers.TRUST).examineOffline(withItsRevocation(signed), Signers.CLOCK.instant());

        assertThat(found.signatures()).singleElement().satisfies(one -> {
            assertThat(one.indication()).isNotEqualTo(Indication.PASSED);
            assertThat(one.revocations()).singleElement().satisfies(revocation -> {
                assertThat(revocation.reason()).isEqualTo(Revocation.Reason.KEY_COMPROMISE);
                assertThat(revocation.invalidityDate()).contains(stolen);
            });
        });
    }

    /** As somebody would extend it who does not mind. */
    private static byte[] withItsRevocation(byte[] signed) {
        CommonCertificateVerifier careless = Verifiers.online(Signers.TRUST, new Answers(Signers.TRUST.revocation()));
        careless.setAlertOnRevokedCertificate(new SilentOnStatusAlert());
        PAdESService service = new PAdESService(careless);
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        service.setTspSource(new Stamps(Signers.TRUST.time()));
        PAdESSignatureParameters terms = new PAdESSignatureParameters();
        terms.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
        return DSSUtils.toByteArray(service.extendDocument(new InMemoryDocument(signed), terms));
    }
}
