package org.paraph.content.pdf.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.paraph.Pdfs;

class ProofreadingTest {

    @Test
    void whenAllIsThere_thenTheBytesComeBack() throws IOException {
        byte[] printed = Pdfs.of("Signed here");

        assertThat(Proofreading.checked(printed, "Signed\u00A0here\n")).isSameAs(printed);
    }

    @Test
    void whenOneCharacterIsMissing_thenNothingComesBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Proofreading.checked(Pdfs.of("Signed here"), "Signed heree"))
                .withMessageContaining("U+0065");
    }

    @Test
    void whenTextRunsOverTheEdge_thenNothingComesBack() {
        String line = "Wider than the paper is. ".repeat(6);

        assertThatIllegalStateException().isThrownBy(() -> Proofreading.checked(Pdfs.of(line), line));
    }

    /** What the renderer does with a font that it was not given: no text, and no complaint. */
    @Test
    void whenAFontIsNotKnown_andTheTextSilentlyAbsent_thenNothingComesBack() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.withHtmlContent("<html><body style=\"font-family: 'Unknown'\">Signed here</body></html>", null);
        builder.toStream(printed).run();

        assertThatIllegalStateException().isThrownBy(() -> Proofreading.checked(printed.toByteArray(), "Signed here"));
    }
}
