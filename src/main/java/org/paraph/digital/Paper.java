package org.paraph.digital;

import java.util.Optional;
import org.paraph.ades.Pdf;

/**
 * The document that is about to be signed, as it is now. Immutable.
 *
 * @param version 0 when nobody has signed it here
 * @param hasPlace whether there is a place in which the next signature is seen
 */
record Paper(Strand strand, int version, String fileName, Pdf pdf, boolean hasPlace) {

    /** Its bytes, where they are kept nowhere else. */
    Optional<Pdf> original() {
        return version == 0 ? Optional.of(pdf) : Optional.empty();
    }
}
