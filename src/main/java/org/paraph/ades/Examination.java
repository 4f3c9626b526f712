package org.paraph.ades;

import java.util.List;
import java.util.Optional;

/**
 * What was found in a document. Immutable. An empty list of signatures is nothing found, which is no pass.
 *
 * @param signatures in the order in which they were made
 * @param timestamps of signatures and of the document, in the order in which they were given
 * @param end what stands behind the newest signature or time stamp
 * @param sealed whether the newest's own container, which nothing covers, holds nothing but what is signed or was checked
 * @param report the validation report of ETSI TS 119 102-2, XML; empty when the document could not be read
 * @param unreadable why the document could not be read, in English; then nothing was found in it
 */
public record Examination(
        List<ExaminedSignature> signatures,
        List<ExaminedTimestamp> timestamps,
        End end,
        boolean sealed,
        String report,
        Optional<String> unreadable) {

    /** Of a document into which nobody looked. */
    public static final Examination NOTHING =
            new Examination(List.of(), List.of(), End.OTHER, false, "", Optional.empty());

    /** What stands behind the newest signature or time stamp. */
    public enum End {
        /** Nothing: it covers the document to its end. */
        COVERED,
        /** Certificates and revocation information that make signatures last, and no other change. */
        PROOFS,
        /** Something else that nobody signed. */
        OTHER
    }

    public Examination {
        signatures = List.copyOf(signatures);
        timestamps = List.copyOf(timestamps);
    }

    static Examination unreadable(RuntimeException why) {
        return new Examination(
                List.of(), List.of(), End.OTHER, false, "", Optional.of(String.valueOf(why.getMessage())));
    }
}
