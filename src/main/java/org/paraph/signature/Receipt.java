package org.paraph.signature;

import java.time.Instant;
import org.paraph.assurance.AssuranceLevel;

/**
 * What a person has in hand after signing, declining or withdrawing. Immutable.
 *
 * @param record id of the transaction record
 * @param level the achieved level, or {@code null} when nothing was signed
 */
public record Receipt(
        String record, RequestStatus outcome, Instant at, AssuranceLevel level, String contentDigest, Place place) {}
