package org.paraph.pki.development;

import java.io.IOException;
import java.security.KeyPair;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.paraph.pki.Der;

/** Requests for certificates, as browsers and cards would write them. */
public final class Csr {

    private Csr() {}

    public static Der of(KeyPair keys) {
        return of(keys, keys, "SHA256with" + (keys.getPublic().getAlgorithm().equals("EC") ? "ECDSA" : "RSA"));
    }

    /** For the public key of one pair, signed with the private key of another. */
    static Der of(KeyPair wanted, KeyPair signing, String algorithm) {
        try {
            return Der.of(new JcaPKCS10CertificationRequestBuilder(
                            new X500Name("CN=The President,O=Somebody Else"), wanted.getPublic())
                    .build(new JcaContentSignerBuilder(algorithm).build(signing.getPrivate()))
                    .getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
