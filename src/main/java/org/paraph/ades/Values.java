package org.paraph.ades;

import eu.europa.esig.dss.spi.DSSASN1Utils;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;

/** Signature values as key holders give them: browsers give the two numbers of an elliptic curve in a row, cards may. */
final class Values {

    private Values() {}

    /** In DER for elliptic curves; as it is for RSA. */
    static byte[] standard(X509Certificate signer, byte[] value) {
        boolean inARow = signer.getPublicKey() instanceof ECPublicKey key
                && value.length == 2 * ((key.getParams().getOrder().bitLength() + 7) / 8)
                && !DSSASN1Utils.isAsn1EncodedSignatureValue(value);
        return inARow ? DSSASN1Utils.toStandardDSASignatureValue(value) : value;
    }
}
