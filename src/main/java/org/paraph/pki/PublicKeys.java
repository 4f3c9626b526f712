package org.paraph.pki;

import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldF2m;

/** What a key is, in the words of the policy. */
final class PublicKeys {

    private PublicKeys() {}

    static AlgorithmCheck.Kind kind(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return new AlgorithmCheck.Kind("RSA", rsa.getModulus().bitLength());
        }
        if (key instanceof ECPublicKey ec) {
            var field = ec.getParams().getCurve().getField();
            return new AlgorithmCheck.Kind(
                    field instanceof ECFieldF2m ? "ECDSA-BINARY" : "ECDSA", field.getFieldSize());
        }
        if (key instanceof EdECPublicKey ed) {
            return new AlgorithmCheck.Kind(ed.getParams().getName(), 0);
        }
        if (key instanceof DSAPublicKey dsa) {
            return new AlgorithmCheck.Kind("DSA", dsa.getParams().getP().bitLength());
        }
        return new AlgorithmCheck.Kind(key.getAlgorithm(), 0);
    }
}
