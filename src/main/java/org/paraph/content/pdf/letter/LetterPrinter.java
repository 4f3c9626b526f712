package org.paraph.content.pdf.letter;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Prints letters as PDF/A-2b (ISO 19005-2): fonts and colour profile inside, tagged for screen readers, pages numbered. Nothing
 * is loaded from anywhere. The same letter gives the same bytes. A character that the fonts lack, or that nobody would see, is
 * shown by its code, e.g. {@code [U+1F600]}, with a note at the end; none is left out. Thread-safe.
 */
public final class LetterPrinter {

    private static final float PDF_VERSION = 1.7f;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final LetterFonts fonts = LetterFonts.load();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * @return a PDF file
     * @throws IllegalStateException when the printed pages do not show every character of the letter, which would be a mistake
     *     in here: better no letter than one with less on it than is signed
     */
    public byte[] print(Letter letter) {
        LetterPage page = new LetterPage(letter, new Glyphs(fonts));
        try (PdfBoxRenderer renderer = builder(page.document()).buildPdfRenderer()) {
            try (PDDocument pdf = renderer.createPDFKeepOpen()) {
                LetterMetadata.write(pdf, letter);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                pdf.save(bytes);
                return Proofreading.checked(bytes.toByteArray(), page.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(Document page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, null);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(PDF_VERSION);
        builder.useColorProfile(colours);
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl((uri, type) -> false, null);
        fonts.giveTo(builder);
        return builder;
    }
}
