package org.paraph.content.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.paraph.Pdfs;
import org.paraph.content.pdf.SignaturePage.Place;

class SignaturePageTest {

    @Test
    void whenThePageIsAdded_thenItComesLastAndTheOthersStayAsTheyAre() throws IOException {
        byte[] pdf = SignaturePage.behind(Pdfs.of("Article 1", "Article 2"), "Signatures – été");

        assertThat(text(pdf, 1)).isEqualTo("Article 1");
        assertThat(text(pdf, 2)).isEqualTo("Article 2");
        assertThat(text(pdf, 3)).isEqualTo("Signatures – été");
    }

    @Test
    void whenAllPlacesAreTaken_thenNoneLeavesThePageAndNoneCoversAnotherOrTheTitle() {
        List<Place> taken = new ArrayList<>();
        for (int number = 1; number <= SignaturePage.PLACES; number++) {
            Place place = SignaturePage.place(number);
            assertThat(place.x() + place.width()).isLessThan(PDRectangle.LETTER.getWidth());
            assertThat(place.y()).isGreaterThan(100);
            assertThat(place.y() + place.height()).isLessThan(PDRectangle.LETTER.getHeight());
            assertThat(taken).noneMatch(other -> cover(place, other));
            taken.add(place);
        }
    }

    @Test
    void whenThereIsNoSuchPlace_thenThatIsSaid() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignaturePage.place(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SignaturePage.place(SignaturePage.PLACES + 1));
    }

    private static boolean cover(Place one, Place other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).strip();
        }
    }
}
