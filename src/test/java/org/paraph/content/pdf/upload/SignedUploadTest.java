package org.paraph.content.pdf.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
