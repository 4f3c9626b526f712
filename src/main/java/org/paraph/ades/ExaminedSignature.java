package org.paraph.ades;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraph.pki.Revocation;

/**
 * One signature as it was found. Immutable.
 *
 * @param field name of its field; empty when it is in none
 * @param subIndication of EN 319 102-1, e.g. {@code HASH_FAILURE}; empty when it passed
 * @param signer empty when the signature does not say whose it is
 * @param claimed the signing time that the signer claims; empty without
 * @param proved the earliest instant at which it is proved to have existed; the time of the examination when nothing proves it
 * @param durability empty when it lasts no longer than its certificate
 * @param revocations of its certificate and of those above it, as far as they are known
 * @param changed what was done to the document after it that no signer and no time stamp does
 * @param errors in English, why it did not pass; empty when it did
 * @param warnings in English
 */
public record ExaminedSignature(
        Optional<String> field,
        Indication indication,
        Optional<String> subIndication,
        Optional<X509Certificate> signer,
        Optional<Instant> claimed,
        Instant proved,
        Optional<Durability> durability,
        List<Revocation> revocations,
        Set<Change> changed,
        List<String> errors,
        List<String> warnings) {

    /** What nobody has to do to a document that is signed. */
    public enum Change {
        /** Notes, stamps, links: they lie over what was signed. */
        ANNOTATIONS,
        /** Objects of which nobody can say what they do: title, metadata, others. */
        OBJECTS,
        /** Pages that were added, removed, or look another way. */
        PAGES
    }

    public ExaminedSignature {
        revocations = List.copyOf(revocations);
        changed = Set.copyOf(changed);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
