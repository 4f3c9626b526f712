package org.paraph.pki.development;

import java.security.cert.X509Certificate;
import java.util.List;

/** What becomes of a request for a certificate. */
public sealed interface Issuance {

    /** @param chain the certificate and those above it, the root last */
    record Issued(List<X509Certificate> chain) implements Issuance {

        public Issued {
            chain = List.copyOf(chain);
        }

        public X509Certificate certificate() {
            return chain.get(0);
        }
    }

    record Refused(Why why) implements Issuance {}

    /** Why no certificate is issued. */
    enum Why {
        /** No certification request (PKCS#10), or too large for one. */
        UNREADABLE,
        /** It is not signed with the key that is in it. */
        NO_PROOF_OF_POSSESSION,
        /** Algorithm, length or hash function may not be used for new signatures. */
        KEY_NOT_APPROVED,
        /** The key was certified before. */
        KEY_USED_BEFORE
    }
}
