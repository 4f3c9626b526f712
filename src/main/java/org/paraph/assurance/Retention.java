package org.paraph.assurance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How long a transaction record is kept (Guidance, Table 2; ITSP.30.031, Table 9). The period runs from signing or from the
 * end of the credential, whichever is later. Immutable.
 *
 * @param period counted in the UTC calendar; empty when nothing need be kept (level 1)
 */
public record Retention(Optional<Period> period, Source source) {

    /**
     * Until when the record must be kept at least, as far as the credential's end is not known (yet): the earliest date,
     * to be asked for again when the credential expires or is revoked. Empty when nothing need be kept.
     */
    public Optional<Instant> until(Instant signedAt) {
        return period.map(length ->
                OffsetDateTime.ofInstant(signedAt, ZoneOffset.UTC).plus(length).toInstant());
    }

    /**
     * Until when the record must be kept at least. Empty when nothing need be kept.
     *
     * @param credentialEnd when the credential expired or was revoked, the later of the two
     */
    public Optional<Instant> until(Instant signedAt, Instant credentialEnd) {
        return until(signedAt.isAfter(credentialEnd) ? signedAt : credentialEnd);
    }
}
