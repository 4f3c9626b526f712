package org.paraph.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraph.Pdfs;
import org.paraph.ades.ExaminedSignature.Change;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.TrustAnchors;

/** What somebody does to a signed document afterwards does not go unnoticed. */
class PdfExaminerTest {

    private static final PdfExaminer EXAMINER = new PdfExaminer(Signers.TRUST);

    private static byte[] signed;

    @BeforeAll
    static void sign() throws Exception {
        signed = Signers.signed(Pdfs.of("Pay 100 dollars"));
    }

    @Test
    void whenNothingWasDone_thenItPasses() {
        assertThat(only(signed).indication()).isEqualTo(Indication.PASSED);
        assertThat(only(signed).changed()).isEmpty();
    }

    @Test
    void whenAStampIsPutOverIt_thenThatIsAChangeOfAnnotations() throws IOException {
        byte[] stamped = changed(document -> {
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(50, 50, 200, 100));
            stamp.setContents("VOID");
            document.getPage(0).getAnnotations().add(stamp);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            stamp.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(only(stamped).changed()).contains(Change.ANNOTATIONS);
        assertThat(EXAMINER.examineOffline(stamped, Signers.CLOCK.instant()).end())
                .isEqualTo(Examination.End.OTHER);
    }

    @Test
    void whenItsTitleIsAnother_thenSomethingBehindTheSignatureIsFound() throws IOException {
        byte[] renamed = changed(document -> {
            document.getDocumentInformation().setTitle("Another");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(EXAMINER.examineOffline(renamed, Signers.CLOCK.instant()).end())
                .isEqualTo(Examination.End.OTHER);
    }

    @Test
    void whenOtherWordsLieOverIt_thenItDoesNotPass() throws IOException {
        byte[] overlaid = changed(document -> {
            PDPage page = document.getPage(0);
            try (PDPageContentStream over = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                over.beginText();
                over.setFont(new PDType1Font(FontName.HELVETICA), 40);
                over.newLineAtOffset(100, 500);
                over.showText("Pay 900 dollars");
                over.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(only(overlaid).indication()).isNotEqualTo(Indication.PASSED);
        assertThat(only(overlaid).changed()).contains(Change.PAGES);
    }

    @Test
    void whenAPageIsAdded_thenItDoesNotPass() throws IOException {
        byte[] longer = changed(document -> {
            document.addPage(new PDPage());
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getPage(1).getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(only(longer).indication()).isNotEqualTo(Indication.PASSED);
    }

    @Test
    void whenAWordIsAnother_thenItFails() {
        byte[] other = replaced(signed, "/Reason", "/Raeson");

        assertThat(only(other).indication()).isEqualTo(Indication.FAILED);
    }

    @Test
    void whenTheSignatureIsHidden_thenNothingIsFoundThatCouldPass() {
        byte[] hidden = replaced(signed, "/ByteRange", "/ByteRangf");

        assertThat(EXAMINER.examineOffline(hidden, Signers.CLOCK.instant()).signatures())
                .noneMatch(one -> one.indication() == Indication.PASSED);
    }

    @Test
    void whenItHasMoreSignaturesThanAnybodyMakes_thenNobodyReadsThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(Pdfs.of("Contract"))) {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            List<PDField> fields = new ArrayList<>();
            for (int i = 0; i < 101; i++) {
                PDSignature signature = new PDSignature();
                signature.setByteRange(new int[] {0, 1, 2, 3});
                PDSignatureField field = new PDSignatureField(form);
                field.getCOSObject().setItem(COSName.V, signature);
                fields.add(field);
            }
            form.setFields(fields);
            document.save(out);
        }

        assertThat(EXAMINER.examineOffline(out.toByteArray(), Signers.CLOCK.instant())
                        .unreadable())
                .hasValueSatisfying(why -> assertThat(why).contains("More than 100 signatures"));
    }

    @Test
    void whenItWasNeverSigned_thenTheListIsEmpty() {
        assertThat(EXAMINER.examineOffline(Pdfs.of("Nothing"), Signers.CLOCK.instant())
                        .signatures())
                .isEmpty();
    }

    @Test
    void whenAPortIsBroken_thenThatIsNotTheDocumentsFault() {
        RevocationSource broken = (certificate, issuer) -> {
            throw new IllegalArgumentException("not wired");
        };
        PdfExaminer examiner = new PdfExaminer(new Trust(Signers.TRUST.anchors(), broken, Signers.TRUST.time()));

        assertThatIllegalStateException()
                .isThrownBy(() -> examiner.examine(signed, Signers.CLOCK.instant()))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(examiner.examineOffline(signed, Signers.CLOCK.instant()).unreadable())
                .isEmpty();
    }

    @Test
    void whenTheAnchorsAreBroken_thenThatIsNotTheDocumentsFaultEither() {
        TrustAnchors broken = () -> {
            throw new IllegalStateException("not wired");
        };
        PdfExaminer examiner = new PdfExaminer(new Trust(broken, Signers.TRUST.revocation(), Signers.TRUST.time()));

        assertThatIllegalStateException().isThrownBy(() -> examiner.examine(signed, Signers.CLOCK.instant()));
        assertThatIllegalStateException().isThrownBy(() -> examiner.examineOffline(signed, Signers.CLOCK.instant()));
    }

    @Test
    void whenTheAuthorityIsNotTrusted_thenItCannotBeSaid() throws Exception {
        PdfExaminer stranger = new PdfExaminer(
                new Trust(Signers.pki().trustAnchors(), Signers.TRUST.revocation(), Signers.TRUST.time()));

        assertThat(stranger.examineOffline(signed, Signers.CLOCK.instant()).signatures())
                .extracting(ExaminedSignature::indication)
                .containsExactly(Indication.INDETERMINATE);
    }

    private static ExaminedSignature only(byte[] pdf) {
        Examination found = EXAMINER.examineOffline(pdf, Signers.CLOCK.instant());
        assertThat(found.signatures()).hasSize(1);
        return found.signatures().get(0);
    }

    private static byte[] changed(Alteration change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(signed)) {
            change.on(document);
            document.saveIncremental(out, Set.of(document.getDocumentCatalog().getCOSObject()));
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] pdf, String what, String with) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(what);
        return text.replaceFirst(what, with).getBytes(StandardCharsets.ISO_8859_1);
    }

    private interface Alteration {
        void on(PDDocument document) throws IOException;
    }
}
