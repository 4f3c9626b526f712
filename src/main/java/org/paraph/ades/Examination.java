package org.paraph.ades;

import java.util.List;
import java.util.Optional;

/**
 * What was found in a document. Immutable. An empty list of signatures is nothing found, which is no pass.
 *
 * @param signatures in the order in which they were made
 * @param timestamps of signatures and of the document, in the order in which they were given
 * @param wholeDocument whether the newest signature or time stamp covers the document to its end
 * @param report the validation report of ETSI TS 119 102-2, XML; empty when the document could not be read
 * @param unreadable why the document could not be read, in English; then nothing was found in it
 */
public record Examination(
        List<ExaminedSignature> signatures,
        List<ExaminedTimestamp> timestamps,
        boolean wholeDocument,
        String report,
        Optional<String> unreadable) {

    public Examination {
        signatures = List.copyOf(signatures);
        timestamps = List.copyOf(timestamps);
    }

    static Examination unreadable(RuntimeException why) {
        return new Examination(List.of(), List.of(), false, "", Optional.of(String.valueOf(why.getMessage())));
    }
}
