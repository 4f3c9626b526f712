package org.paraph.content.pdf.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Signs that two readers would show two things of one file. */
final class Ambiguity {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SECOND_TABLE = "/XRefStm".getBytes(StandardCharsets.US_ASCII);

    private Ambiguity() {}

    static boolean of(byte[] file, COSDocument document) throws IOException {
        return goesOnBehindItsEnd(file) || (document.hasHybridXRef() && hasTwoVersions(file, document.getXrefTable()));
    }

    /** Blanks and zeros there are harmless, and common. */
    private static boolean goesOnBehindItsEnd(byte[] file) {
        int end = file.length - END.length;
        while (end >= 0 && !startsAt(file, end, END)) {
            end--;
        }
        for (int i = Math.max(0, end + END.length); i < file.length; i++) {
            if (file[i] < 0 || file[i] > ' ') {
                return true;
            }
        }
        return false;
    }

    /**
     * Files for readers of PDF 1.4 and of PDF 1.5 at once (ISO 32000-1, 7.5.8.4) hold a second table that the older ones do not
     * know. It may add objects, as word processors do for the structure of a text; it may not replace any.
     */
    private static boolean hasTwoVersions(byte[] file, Map<COSObjectKey, Long> newer) throws IOException {
        byte[] older = file.clone();
        for (int i = 0; i < older.length; i++) {
            if (startsAt(older, i, SECOND_TABLE)) {
                older[i + 1] = 'Y';
            }
        }
        try (PDDocument pdf = new BoundedParser(older, new Budget(older.length)).parse(false)) {
            return pdf.getDocument().getXrefTable().entrySet().stream()
                    .anyMatch(entry -> !entry.getValue().equals(newer.get(entry.getKey())));
        }
    }

    private static boolean startsAt(byte[] file, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= file.length || file[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
