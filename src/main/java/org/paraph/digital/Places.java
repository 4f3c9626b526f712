package org.paraph.digital;

import java.util.List;
import java.util.stream.IntStream;
import org.paraph.ades.Field;
import org.paraph.ades.Pdf;
import org.paraph.ades.PdfSigning;
import org.paraph.content.pdf.SignaturePage;

/** Where signatures are seen: fields on a page behind the document's own, made for all parties before the first of them signs. */
record Places(PdfSigning signing) {

    private static final String TITLE = "Signatures"; // the same word in English and French

    /** @param pages how many the document has; nobody has signed it */
    Pdf in(byte[] pdf, int pages) {
        List<Field> fields = IntStream.rangeClosed(1, SignaturePage.PLACES)
                .mapToObj(number -> field(number, pages + 1))
                .toList();
        return Pdf.of(signing.withFields(SignaturePage.behind(pdf, TITLE), fields));
    }

    /** Whether a document that is signed for the first time in version 1 has a place for that version. */
    static boolean hasOne(int version) {
        return version <= SignaturePage.PLACES;
    }

    /** The field that was made for the signature that makes that version. */
    static Field of(int version) {
        return field(version, 1);
    }

    static String name(int version) {
        return "Paraph-" + version;
    }

    private static Field field(int number, int page) {
        SignaturePage.Place place = SignaturePage.place(number);
        return new Field(name(number), page, place.x(), place.y(), place.width(), place.height());
    }
}
