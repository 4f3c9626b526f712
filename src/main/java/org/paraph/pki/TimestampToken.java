package org.paraph.pki;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/**
 * A time-stamp token that was checked when it came. Immutable.
 *
 * @param authority whom one asked
 * @param token the TimeStampToken (a CMS structure) as it came, without the status around it
 * @param time what it says; never later than the clock's time by more than the skew allowed
 * @param policy identifier (OID) of the policy under which it was given
 * @param signer the path of its signer's certificate
 * @param evidence that neither that certificate nor one above it is revoked
 */
public record TimestampToken(
        String authority,
        Der token,
        Instant time,
        String policy,
        BigInteger serial,
        CertificatePath signer,
        List<RevocationSource.Evidence> evidence) {

    public TimestampToken {
        evidence = List.copyOf(evidence);
    }
}
