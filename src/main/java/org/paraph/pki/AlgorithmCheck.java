package org.paraph.pki;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.paraph.assurance.AlgorithmList;

/**
 * Algorithms and key lengths by date (ITSP.40.111; Guidance, section 3.4, levels 3 and 4): what may be used for a signature made
 * today, and what was acceptable on the day of a signature made before. Immutable, thread-safe.
 */
public final class AlgorithmCheck {

    private final AlgorithmList list;

    public AlgorithmCheck(AlgorithmList list) {
        this.list = list;
    }

    /**
     * A key's or hash function's algorithm as the policy names it.
     *
     * @param length of the key in bits; 0 where the name says everything
     */
    public record Kind(String algorithm, int length) {

        public static Kind of(PublicKey key) {
            return PublicKeys.kind(key);
        }

        /** @param name in any usual spelling: {@code SHA-256}, {@code SHA256} */
        public static Kind ofHash(String name) {
            return new Kind(Hashes.spelled(name), 0);
        }
    }

    /** @return the first algorithm with which no signature may be made on that day, key before hash function */
    public Optional<Kind> maySign(PublicKey key, String hash, LocalDate today) {
        return first(
                List.of(Kind.of(key), Kind.ofHash(hash)),
                kind -> list.mayUseNow(kind.algorithm(), kind.length(), today));
    }

    /** @return the first algorithm that was not acceptable on the day on which the signature is proved to have been made */
    public Optional<Kind> acceptableAt(PublicKey key, String hash, LocalDate signedOn) {
        return first(
                List.of(Kind.of(key), Kind.ofHash(hash)),
                kind -> list.acceptableAt(kind.algorithm(), kind.length(), signedOn));
    }

    /**
     * The same about the authorities' keys and signatures on a path. The anchor's signature on itself proves nothing and is not
     * asked about.
     *
     * @return the first algorithm that was not acceptable on that day
     */
    public Optional<Kind> acceptableAt(CertificatePath path, LocalDate day) {
        for (int i = 0; i < path.certificates().size() - 1; i++) {
            X509Certificate certificate = path.certificates().get(i);
            PublicKey issuer = path.certificates().get(i + 1).getPublicKey();
            Optional<Kind> objection = acceptableAt(issuer, hash(certificate), day);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    /** Ed25519 and its like have their hash function inside; the key's own line speaks for it. */
    private static String hash(X509Certificate certificate) {
        return SignatureHash.of(certificate.getSigAlgName(), certificate.getSigAlgParams());
    }

    private static Optional<Kind> first(List<Kind> kinds, Predicate<Kind> approved) {
        return kinds.stream().filter(approved.negate()).findFirst();
    }
}
