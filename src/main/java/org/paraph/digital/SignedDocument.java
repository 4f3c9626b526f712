package org.paraph.digital;

import java.time.Instant;
import org.paraph.ades.Pdf;

/**
 * A document with one more signature in it. Immutable.
 *
 * @param version 1 for the first signature, one more for each that follows
 * @param record id of the transaction record of the signature that made this version
 * @param hasPlaces whether it has a page on which signatures are seen
 * @param sha256 of all its bytes, in lower-case hexadecimal
 */
public record SignedDocument(
        String id,
        Strand strand,
        int version,
        String record,
        String fileName,
        boolean hasPlaces,
        String sha256,
        Instant madeAt,
        Pdf pdf) {

    /** @return a copy of the document */
    public byte[] bytes() {
        return pdf.bytes();
    }
}
