package org.paraph.credential;

import java.security.cert.X509Certificate;
import java.util.List;
import org.paraph.pki.Der;

/**
 * An authority that certifies people's keys when it is asked. A port; a bean of this type takes the default's place. Without any,
 * people take their request to an authority outside and bring back the certificate. Called outside of transactions; throws
 * nothing for an outage. Thread-safe.
 */
public interface CertificateIssuer {

    /**
     * @param request PKCS#10; that its sender has the key was checked
     * @param holder whose identity was checked; what the request says of the subject counts for nothing
     */
    Issuance issue(Der request, Keeping keeping, Holder holder);

    /** Revokes from now on what it issued. What it does not know, or has revoked before, it leaves as it is. */
    void revoke(X509Certificate certificate);

    /** A certificate, or why there is none. */
    sealed interface Issuance {}

    /** @param certificates the new one first, then what leads to a trust anchor */
    record Issued(List<X509Certificate> certificates) implements Issuance {

        public Issued {
            certificates = List.copyOf(certificates);
        }
    }

    record NotIssued(Why why) implements Issuance {}

    /** Why no certificate is issued. */
    enum Why {
        KEY_NOT_APPROVED,
        KEY_USED_BEFORE,
        /** It cannot be reached or cannot answer now. */
        UNAVAILABLE
    }
}
