package org.paraph.pki.development;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.paraph.pki.AlgorithmCheck;
import org.paraph.pki.Der;
import org.paraph.pki.development.Issuance.Why;

/** Reads requests for certificates (PKCS#10, RFC 2986): the key in them, once it is shown to be the sender's and good enough. */
final class RequestReader {

    private static final int MOST_BYTES = 16_384;
    private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(65_537);

    private final AlgorithmCheck algorithms;
    private final Clock clock;

    RequestReader(AlgorithmCheck algorithms, Clock clock) {
        this.algorithms = algorithms;
        this.clock = clock;
    }

    /** The key or, in its place, why not. */
    record Reading(PublicKey key, Why refusal) {}

    Reading read(Der request) {
        try {
            if (request.size() > MOST_BYTES) {
                return refused(Why.UNREADABLE);
            }
            var read = new JcaPKCS10CertificationRequest(request.bytes());
            PublicKey key = read.getPublicKey();
            if (!isApproved(key, hash(read))) {
                return refused(Why.KEY_NOT_APPROVED);
            }
            return isSignedBy(key, read) ? new Reading(key, null) : refused(Why.NO_PROOF_OF_POSSESSION);
        } catch (IOException | GeneralSecurityException | RuntimeException bent) {
            return refused(Why.UNREADABLE); // the library throws what it likes at bytes that somebody has bent
        }
    }

    private static Reading refused(Why why) {
        return new Reading(null, why);
    }

    private boolean isApproved(PublicKey key, Optional<String> hash) {
        boolean oddExponent = !(key instanceof RSAPublicKey rsa)
                || (rsa.getPublicExponent().compareTo(LEAST_EXPONENT) >= 0
                        && rsa.getPublicExponent().testBit(0));
        return oddExponent
                && algorithms
                        .maySign(key, hash.orElse("SHA-512"), LocalDate.now(clock))
                        .isEmpty();
    }

    /** Empty where the signature algorithm has its hash function inside. */
    private static Optional<String> hash(JcaPKCS10CertificationRequest request) {
        String name = new DefaultSignatureNameFinder().getAlgorithmName(request.getSignatureAlgorithm());
        int with = name.toUpperCase(Locale.ROOT).indexOf("WITH");
        return with < 0 ? Optional.empty() : Optional.of(name.substring(0, with));
    }

    private static boolean isSignedBy(PublicKey key, JcaPKCS10CertificationRequest request) {
        try {
            return request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
        } catch (PKCSException | OperatorCreationException notTheirs) {
            return false;
        }
    }
}
