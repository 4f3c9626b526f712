package org.paraph.content.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A page behind a document's own on which signatures are seen, so that none covers what is signed. US letter, two columns of
 * places; stateless, thread-safe.
 */
public final class SignaturePage {

    /** So many signatures are seen; those that follow are in the document without being seen. */
    public static final int PLACES = 8;

    private static final int COLUMNS = 2;
    private static final float MARGIN = 54;
    private static final float TOP = 110;
    private static final float WIDTH = 240;
    private static final float HEIGHT = 96;
    private static final float GAP = 24;
    private static final float TITLE_SIZE = 18;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private SignaturePage() {}

    /** In points; x from the left edge, y from the top edge. */
    public record Place(float x, float y, float width, float height) {}

    /** @param number from 1 to {@value #PLACES} */
    public static Place place(int number) {
        if (number < 1 || number > PLACES) {
            throw new IllegalArgumentException("No place on the signature page: " + number);
        }
        int column = (number - 1) % COLUMNS;
        int row = (number - 1) / COLUMNS;
        return new Place(MARGIN + column * (WIDTH + GAP), TOP + row * (HEIGHT + GAP), WIDTH, HEIGHT);
    }

    /**
     * The document with that page behind its own. Not for documents that somebody has signed: their bytes change.
     *
     * @param title in Latin script
     */
    public static byte[] behind(byte[] pdf, String title) {
        try (PDDocument document = Loader.loadPDF(pdf);
                InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            write(document, page, PDType0Font.load(document, font, true), title);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, PDPage page, PDFont font, String title) throws IOException {
        float top = page.getMediaBox().getHeight() - MARGIN - TITLE_SIZE;
        try (PDPageContentStream text = new PDPageContentStream(document, page)) {
            text.beginText();
            text.setFont(font, TITLE_SIZE);
            text.newLineAtOffset(MARGIN, top);
            text.showText(title);
            text.endText();
        }
    }
}
