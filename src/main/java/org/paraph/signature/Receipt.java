package org.paraph.signature;

import java.time.Instant;
import org.paraph.assurance.AssuranceLevel;

/**
 * What a person has in hand after signing, declining or withdrawing. Immutable.
 *
 * @param record id of the transaction record
 * @param level the achieved level, or {@code null} when nothing was signed
 * @param document whether a signed document goes with the record
 */
public record Receipt(
        String record,
        RequestStatus outcome,
        Instant at,
        AssuranceLevel level,
        String contentDigest,
        Place place,
        boolean document) {

    Receipt(String record, RequestStatus outcome, Instant at, AssuranceLevel level, String contentDigest, Place place) {
        this(record, outcome, at, level, contentDigest, place, false);
    }
}
