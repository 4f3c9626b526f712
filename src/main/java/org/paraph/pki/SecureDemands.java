package org.paraph.pki;

import java.util.List;
import java.util.Set;

/**
 * What a certificate must have beyond trust for a secure electronic signature. Immutable.
 *
 * @param policies identifiers (OIDs) of the certificate policies that promise a key in a multi-factor hardware device
 * @param keys families with their least length; the Regulations' words (s. 2(b)) describe RSA, other families are for legal counsel
 *     to allow
 */
public record SecureDemands(Set<String> policies, List<AlgorithmCheck.Kind> keys) {

    private static final AlgorithmCheck.Kind RSA_3072 = new AlgorithmCheck.Kind("RSA", 3_072);

    public SecureDemands {
        policies = Set.copyOf(policies);
        keys = List.copyOf(keys);
    }

    /** RSA of 3,072 bits or more. */
    public static SecureDemands of(Set<String> policies) {
        return new SecureDemands(policies, List.of(RSA_3072));
    }

    boolean accept(AlgorithmCheck.Kind key) {
        return keys.stream()
                .anyMatch(
                        least -> least.algorithm().equalsIgnoreCase(key.algorithm()) && key.length() >= least.length());
    }
}
