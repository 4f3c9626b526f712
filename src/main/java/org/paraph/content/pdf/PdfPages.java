package org.paraph.content.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Counts the pages of a PDF file and draws them. A file that is damaged, that opens with a password only, without a page, or with
 * more than {@value #MOST_PAGES} pages has none that can be shown. Nothing in the file is run or followed. Thread-safe; draws
 * at most {@value #AT_ONCE} pages at once, the next ones wait.
 */
public final class PdfPages {

    /** So many pages can be shown and read through; who has more splits the file. */
    public static final int MOST_PAGES = 200;

    private static final int AT_ONCE = 2;
    private static final float POINTS_AN_INCH = 72;
    private static final float DOTS_AN_INCH = 110;
    private static final float MOST_PIXELS_A_SIDE = 2_000;

    private final Semaphore drawing = new Semaphore(AT_ONCE, true);

    /** @return how many pages can be shown; empty when the file cannot be shown */
    public OptionalInt count(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            return readable(pages) ? OptionalInt.of(pages) : OptionalInt.empty();
        } catch (IOException | RuntimeException damaged) {
            return OptionalInt.empty(); // the library throws what it likes at files that somebody has bent
        }
    }

    /**
     * Draws a page as PNG at 110 dots an inch, smaller where a side had more than 2,000 dots.
     *
     * @param page from 1
     * @return empty when the file cannot be shown or has no such page
     */
    public Optional<byte[]> picture(byte[] pdf, int page) {
        drawing.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            return readable(pages) && page >= 1 && page <= pages
                    ? Optional.of(draw(document, page - 1))
                    : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        } finally {
            drawing.release();
        }
    }

    private static boolean readable(int pages) {
        return pages >= 1 && pages <= MOST_PAGES;
    }

    private static byte[] draw(PDDocument document, int index) throws IOException {
        BufferedImage image =
                new PDFRenderer(document).renderImage(index, scale(document.getPage(index)), ImageType.RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        }
        return png.toByteArray();
    }

    private static float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        float side = Math.max(box.getWidth(), box.getHeight());
        return Math.min(DOTS_AN_INCH / POINTS_AN_INCH, MOST_PIXELS_A_SIDE / side);
    }
}
