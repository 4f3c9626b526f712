package org.paraph.ades;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** What the signatures of a PDF reach over. */
final class Revisions {

    private Revisions() {}

    /** Whether one of them reaches to the last byte; what stands behind it, nobody signed. */
    static boolean coverAll(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().stream()
                    .map(PDSignature::getByteRange)
                    .anyMatch(range -> range.length == 4 && range[0] == 0 && (long) range[2] + range[3] == pdf.length);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
