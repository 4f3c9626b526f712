package org.paraph.autoconfigure;

import org.paraph.credential.CertificateIssuer;
import org.paraph.pki.development.DevelopmentPki;

/** Issuers as hosts get them. */
public final class Issuers {

    private Issuers() {}

    public static CertificateIssuer of(DevelopmentPki pki) {
        return new DevelopmentIssuer(pki);
    }
}
