package org.paraph.digital;

import java.time.Instant;
import java.util.Map;
import org.paraph.ades.Pdf;
import org.paraph.assurance.Method;
import org.paraph.assurance.TimeStamp;
import org.paraph.authentication.Proof.TokenUse;
import org.paraph.signature.Made;

/**
 * A document with the finished signature, checked, not kept yet.
 *
 * @param id of the version that will be kept
 * @param stampedAt what the time stamp says
 */
record MadeDocument(
        String id,
        Method method,
        Prepared prepared,
        TokenUse key,
        Instant stampedAt,
        Map<String, Object> section,
        boolean hasPlaces,
        String sha256,
        Pdf pdf)
        implements Made {

    @Override
    public String challenge() {
        return prepared.challenge();
    }

    @Override
    public TimeStamp time() {
        return TimeStamp.SECURE;
    }

    @Override
    public Map<String, Object> timeSection() {
        return Map.of("source", "time-stamp", "at", stampedAt.toString(), "document", id);
    }

    SignedDocument kept(String record, Instant now) {
        return new SignedDocument(
                id,
                prepared.strand(),
                prepared.version() + 1,
                record,
                prepared.fileName(),
                hasPlaces,
                sha256,
                now,
                pdf);
    }
}
