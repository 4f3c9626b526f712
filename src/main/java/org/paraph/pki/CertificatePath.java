package org.paraph.pki;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * A checked certificate path. Immutable.
 *
 * @param certificates from the certificate in question to the trust anchor, both included
 * @param policies identifiers (OIDs) of the policies under which the first certificate was issued, as far as every authority on
 *     the path may issue under them (RFC 5280, section 6.1.5); empty when one of them names none
 */
public record CertificatePath(List<X509Certificate> certificates, Set<String> policies) {

    public CertificatePath {
        certificates = List.copyOf(certificates);
        policies = Set.copyOf(policies);
    }

    /** The certificate in question. */
    public X509Certificate leaf() {
        return certificates.get(0);
    }

    /** Who issued the first certificate; the anchor itself when it is the anchor. */
    public X509Certificate issuer() {
        return certificates.get(Math.min(1, certificates.size() - 1));
    }

    public X509Certificate anchor() {
        return certificates.get(certificates.size() - 1);
    }
}
