package org.paraph.digital;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paraph.ades.Pdf;

/**
 * What was prepared for one key, and waits for what the key makes of it. Immutable.
 *
 * @param challenge for which it was prepared; with it, this expires
 * @param credential id of the key
 * @param version of the document that is signed; 0 for one that nobody has signed here
 * @param original the document of version 0; empty for later ones, which are kept elsewhere
 * @param at the signing time that goes into the signature, to the millisecond
 * @param reason why one signs, as it goes into the signature
 * @param shown the lines of its appearance, in the next place of the signature page; empty for a signature that is not seen
 */
public record Prepared(
        String challenge,
        String person,
        String request,
        String credential,
        Strand strand,
        int version,
        String fileName,
        Optional<Pdf> original,
        Instant at,
        String reason,
        List<String> shown,
        Instant expiresAt) {

    public Prepared {
        shown = List.copyOf(shown);
    }
}
