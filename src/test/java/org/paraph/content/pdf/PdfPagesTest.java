package org.paraph.content.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.paraph.Pdfs;

class PdfPagesTest {

    private final PdfPages pages = new PdfPages();

    @Test
    void whenAFileHasTwoPages_thenEachIsDrawn() throws IOException {
        byte[] pdf = Pdfs.of("First", "Second, with more to read");

        assertThat(pages.count(pdf)).hasValue(2);
        BufferedImage first = picture(pdf, 1);
        assertThat(first.getWidth()).isEqualTo(935);
        assertThat(first.getHeight()).isEqualTo(1210);
        assertThat(ink(first)).isPositive().isLessThan(ink(picture(pdf, 2)));
    }

    @Test
    void whenThereIsNoSuchPage_thenThereIsNoPicture() {
        byte[] pdf = Pdfs.of("One");

        for (int page : new int[] {Integer.MIN_VALUE, -1, 0, 2, Integer.MAX_VALUE}) {
            assertThat(pages.picture(pdf, page)).as("page %d", page).isEmpty();
        }
    }

    @Test
    void whenAPageIsHuge_thenItsPictureIsNot() throws IOException {
        BufferedImage picture = picture(Pdfs.square(14_400), 1);

        assertThat(picture.getWidth()).isEqualTo(2_000);
        assertThat(picture.getHeight()).isEqualTo(2_000);
    }

    @Test
    void whenAPasswordIsNeededToOpenIt_thenItCannotBeShown() {
        assertThat(pages.count(Pdfs.locked("secret"))).isEmpty();
        assertThat(pages.picture(Pdfs.locked("secret"), 1)).isEmpty();
        assertThat(pages.count(Pdfs.locked("")))
                .as("only changes are forbidden")
                .hasValue(1);
    }

    @Test
    void whenItHasMorePagesThanOneReads_thenItCannotBeShown() {
        String[] texts = new String[PdfPages.MOST_PAGES + 1];
        Arrays.fill(texts, "x");

        assertThat(pages.count(Pdfs.of(texts))).isEmpty();
        assertThat(pages.picture(Pdfs.of(texts), 1)).isEmpty();
        assertThat(pages.count(Pdfs.of(Arrays.copyOf(texts, PdfPages.MOST_PAGES))))
                .hasValue(PdfPages.MOST_PAGES);
    }

    @Test
    void whenItIsNoPdfOrHasNoPage_thenItCannotBeShown() {
        for (String bytes : new String[] {"", "%PDF-1.7", "%PDF-1.7\n%%EOF", "<html>", "\u0000".repeat(1000)}) {
            assertThat(pages.count(bytes.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
        assertThat(pages.count(Pdfs.of())).isEmpty();
    }

    @Test
    void whateverByteIsBent_thenItIsShownOrNot_butNothingIsThrown() {
        byte[] pdf = Pdfs.square(72);

        for (int i = 0; i < pdf.length; i += 13) {
            byte[] bent = pdf.clone();
            bent[i] ^= 0x15;
            pages.picture(bent, 1).ifPresent(png -> assertThat(png).isNotEmpty());
        }
    }

    private BufferedImage picture(byte[] pdf, int page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pages.picture(pdf, page).orElseThrow()));
    }

    private static long ink(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .filter(pixel -> pixel != 0xFFFFFFFF)
                .count();
    }
}
