package org.paraph.pki;

import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;

/** The hash function of a signature algorithm, also where it stands in the parameters. */
final class SignatureHash {

    private SignatureHash() {}

    /**
     * @param parameters in DER; may be {@code null}
     * @return as the policy spells it; for signatures with the hash inside, the signature algorithm itself
     */
    static String of(String algorithm, byte[] parameters) {
        if (algorithm.equals("RSASSA-PSS") && parameters != null) {
            var hash = RSASSAPSSparams.getInstance(parameters).getHashAlgorithm();
            return Hashes.spelled(new DefaultAlgorithmNameFinder().getAlgorithmName(hash.getAlgorithm()));
        }
        return Hashes.inSignature(algorithm);
    }
}
