package org.paraph.content.pdf.letter;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the printed pages as a stranger would and counts: every character that was to be printed stands on a page, inside its
 * edges. Text in a font that was not loaded would otherwise be missing without a word.
 */
final class Proofreading extends PDFTextStripper {

    private final Map<Integer, Integer> seen = new HashMap<>();
    private PDRectangle paper = new PDRectangle();

    private Proofreading() {
        setSuppressDuplicateOverlappingText(false);
    }

    /** The same bytes, when they show all of the text. */
    static byte[] checked(byte[] printed, String text) throws IOException {
        Proofreading reader = new Proofreading();
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            reader.getText(pdf);
        }
        reader.refuseMissing(text);
        return printed;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        paper = page.getCropBox();
        super.processPage(page);
    }

    @Override
    protected void writeString(String string, List<TextPosition> positions) throws IOException {
        for (TextPosition position : positions) {
            if (isOnPaper(position)) {
                position.getUnicode().codePoints().forEach(c -> seen.merge(c, 1, Integer::sum));
            }
        }
    }

    private boolean isOnPaper(TextPosition position) {
        return position.getXDirAdj() >= 0
                && position.getXDirAdj() + position.getWidthDirAdj() <= paper.getWidth()
                && position.getYDirAdj() >= 0
                && position.getYDirAdj() <= paper.getHeight();
    }

    private void refuseMissing(String text) {
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> {
                    if (seen.merge(c, -1, Integer::sum) < 0) {
                        throw new IllegalStateException(
                                "The printed letter lacks a character that it has to show: U+%04X".formatted(c));
                    }
                });
    }
}
