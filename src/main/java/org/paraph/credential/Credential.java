package org.paraph.credential;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * One person's certificate and where its private key lives. Immutable.
 *
 * @param id names it here, in records and in the browser that holds the key
 * @param name what its holder calls it
 * @param chain the signer's certificate first, the trust anchor last
 * @param since when the certificate was stored here
 */
public record Credential(
        String id, String person, String name, Keeping keeping, List<X509Certificate> chain, Instant since) {

    public Credential {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** When the certificate ends. */
    public Instant until() {
        return certificate().getNotAfter().toInstant();
    }

    /** Whether the certificate is in its time, both ends included. */
    boolean isInTime(Instant now) {
        return !now.isBefore(certificate().getNotBefore().toInstant()) && !now.isAfter(until());
    }
}
