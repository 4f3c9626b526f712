package org.paraph.pki;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a person may sign now with a certificate: its usage, its algorithms today, path and revocation; for a secure electronic
 * signature also the hardware policy, the key and the authority's recognition. Asks authorities last. Thread-safe.
 */
public final class SignerCheck {

    private final CertificateCheck certificates;
    private final AlgorithmCheck algorithms;
    private final RecognizedAuthorities recognized;
    private final Clock clock;

    public SignerCheck(
            CertificateCheck certificates, AlgorithmCheck algorithms, RecognizedAuthorities recognized, Clock clock) {
        this.certificates = certificates;
        this.algorithms = algorithms;
        this.recognized = recognized;
        this.clock = clock;
    }

    /** Only {@link Accepted} is a yes. */
    public sealed interface Verdict {}

    public record Accepted(CertificateCheck.Trusted trusted) implements Verdict {}

    /** @param objections never empty */
    public record WrongUsage(Set<SigningUsage.Objection> objections) implements Verdict {}

    /** @param kind what may not be used, of the certificate or of one above it */
    public record NotApproved(AlgorithmCheck.Kind kind) implements Verdict {}

    /** The path or revocation says no, or nobody could say. */
    public record NotTrusted(CertificateCheck.Verdict verdict) implements Verdict {}

    /** The certificate promises no key in hardware. */
    public record NotInHardware(Set<String> policies) implements Verdict {}

    public record NotRecognized(RecognizedAuthorities.Why why) implements Verdict {}

    /**
     * For a digital signature.
     *
     * @param others certificates that came along, in any order, trusted or not
     * @param hash that the signature will be made with
     */
    public Verdict digital(X509Certificate certificate, Collection<X509Certificate> others, String hash) {
        Set<SigningUsage.Objection> objections = SigningUsage.objections(certificate);
        if (!objections.isEmpty()) {
            return new WrongUsage(objections);
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<AlgorithmCheck.Kind> weak = algorithms.maySign(certificate.getPublicKey(), hash, today);
        if (weak.isPresent()) {
            return new NotApproved(weak.get());
        }
        CertificateCheck.Verdict verdict = certificates.check(certificate, others, now);
        if (!(verdict instanceof CertificateCheck.Trusted trusted)) {
            return new NotTrusted(verdict);
        }
        return algorithms
                .acceptableAt(trusted.path(), today)
                .<Verdict>map(NotApproved::new)
                .orElse(new Accepted(trusted));
    }

    /** For a secure electronic signature: all of the above and what the Regulations ask for. */
    public Verdict secure(
            X509Certificate certificate, Collection<X509Certificate> others, String hash, SecureDemands demands) {
        AlgorithmCheck.Kind key = AlgorithmCheck.Kind.of(certificate.getPublicKey());
        if (!demands.accept(key)) {
            return new NotApproved(key);
        }
        Verdict verdict = digital(certificate, others, hash);
        if (!(verdict instanceof Accepted accepted)) {
            return verdict;
        }
        CertificatePath path = accepted.trusted().path();
        if (Collections.disjoint(path.policies(), demands.policies())) {
            return new NotInHardware(path.policies());
        }
        return recognized.at(path, clock.instant()) instanceof RecognizedAuthorities.NotRecognized not
                ? new NotRecognized(not.why())
                : accepted;
    }
}
