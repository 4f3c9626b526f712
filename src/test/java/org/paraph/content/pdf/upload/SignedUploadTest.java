package org.paraph.content.pdf.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Pdfs;

/** Files that others have signed. The signatures in these are empty: who signed, and whether it holds, is not judged here. */
class SignedUploadTest {

    private static final UploadCheck CHECK = new UploadCheck(UploadLimits.USUAL);
    private static final String RANGE = "/ByteRange [0 1 2 3] /Contents <30>";

    @Test
    void whenOthersHaveSigned_thenTheirSignaturesAreCounted() {
        byte[] sample = form("10 0 R 11 0 R 12 0 R 13 0 R")
                .object(10, "<< /FT /Sig /T (a) /V 20 0 R >>")
                .object(11, "<< /FT /Sig /T (b) /V 21 0 R >>")
                .object(12, "<< /FT /Sig /T (prepared, not signed yet) /Lock << /Type /SigFieldLock /P 1 >> >>")
                .object(13, "<< /FT /Sig /T (time) /V 22 0 R >>")
                .object(20, "<< /Type /Sig " + RANGE + " >>")
                .object(21, "<< /Type /Sig " + RANGE + " >>")
                .object(22, "<< /Type /DocTimeStamp " + RANGE + " >>")
                .file();

        assertThat(CHECK.inspect(sample)).isEqualTo(new Inspection.Fit(1, 2));
    }

    @Test
    void whenTheSecondSignatureWasAddedBehindTheFirst_thenBothCount() {
        byte[] sample = form("10 0 R")
                .object(10, "<< /FT /Sig /T (a) /V 20 0 R >>")
                .object(20, "<< /Type /Sig " + RANGE + " >>")
                .before(Map.of(
                        1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [10 0 R 11 0 R] /SigFlags 3 >> >>",
                        11, "<< /FT /Sig /T (b) /V 21 0 R >>",
                        21, "<< /Type /Sig " + RANGE + " >>"));

        assertThat(CHECK.inspect(sample)).isEqualTo(new Inspection.Fit(1, 2));
    }

    @Test
    void whenAProgramSignsTwice_thenBothCount() throws IOException {
        byte[] once = signed(Pdfs.of("Agreed"));

        assertThat(CHECK.inspect(once)).isEqualTo(new Inspection.Fit(1, 1));
        assertThat(CHECK.inspect(signed(once))).isEqualTo(new Inspection.Fit(1, 2));
    }

    private static byte[] signed(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            pdf.addSignature(signature, content -> new byte[] {1, 2, 3});
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @CsvSource({"/P 1, true", "/P 2, false", "/P 3, false", "'', false"})
    void whenACertificationForbidsEveryChange_thenNobodySigns(String permission, boolean locked) {
        byte[] sample = form("10 0 R")
                .object(10, "<< /FT /Sig /T (a) /V 20 0 R >>")
                .object(
                        20,
                        "<< /Type /Sig " + RANGE + " /Reference [<< /TransformMethod /DocMDP /TransformParams << "
                                + permission + " >> >>] >>")
                .file();

        assertThat(CHECK.inspect(sample))
                .isEqualTo(locked ? UploadCheckTest.unfit(UploadProblem.LOCKED) : new Inspection.Fit(1, 1));
    }

    @Test
    void whenASignedFieldLocksTheFile_thenNobodySigns() {
        byte[] sample = form("10 0 R")
                .object(10, "<< /FT /Sig /T (a) /V 20 0 R /Lock << /Type /SigFieldLock /P 1 >> >>")
                .object(20, "<< /Type /Sig " + RANGE + " >>")
                .file();

        assertThat(CHECK.inspect(sample)).isEqualTo(UploadCheckTest.unfit(UploadProblem.LOCKED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<< /ByteRange [0 1 2 3] >>", "<< /ByteRange 7 /Contents <30> >>", "<< /Contents <30> >>"})
    void whenItOnlyLooksLikeASignature_thenItIsNotCounted(String value) {
        byte[] sample = form("10 0 R")
                .object(10, "<< /FT /Sig /T (a) /V " + value + " >>")
                .file();

        assertThat(CHECK.inspect(sample)).isEqualTo(new Inspection.Fit(1, 0));
    }

    private static HandMade form(String fields) {
        return HandMade.catalog("/AcroForm << /Fields [" + fields + "] /SigFlags 3 >>");
    }
}
