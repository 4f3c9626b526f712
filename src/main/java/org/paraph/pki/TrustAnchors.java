package org.paraph.pki;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/**
 * The certificates that are trusted without asking anybody: roots of signers and of time-stamp authorities. A port; a bean of
 * this type takes the default's place. Implementations are thread-safe.
 */
public interface TrustAnchors {

    /** Trusted now; each a certification authority's own certificate. */
    List<X509Certificate> certificates();

    /**
     * @throws IllegalArgumentException naming the first that is not a certification authority's: nobody could rely on what it
     *     signs
     */
    static TrustAnchors of(Collection<X509Certificate> certificates) {
        for (X509Certificate certificate : certificates) {
            if (certificate.getBasicConstraints() < 0) {
                throw new IllegalArgumentException("The certificate of " + certificate.getSubjectX500Principal()
                        + " is no certification authority's and cannot be a trust anchor.");
            }
        }
        List<X509Certificate> anchors = List.copyOf(certificates);
        return () -> anchors;
    }
}
