package org.paraph.pki;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.paraph.pki.RevocationSource.Evidence;

/**
 * Whether a certificate can be relied on: its path at an instant, then every certificate below the anchor asked for revocation as it
 * is known now (Secure Electronic Signature Regulations, s. 3). Thread-safe.
 */
public final class CertificateCheck {

    private final CertificatePaths paths;
    private final RevocationSource revocation;

    public CertificateCheck(CertificatePaths paths, RevocationSource revocation) {
        this.paths = paths;
        this.revocation = revocation;
    }

    /** Only {@link Trusted} is a yes. */
    public sealed interface Verdict {}

    /** @param evidence what says so, from the certificate in question upwards, without the anchor */
    public record Trusted(CertificatePath path, List<Evidence> evidence) implements Verdict {

        public Trusted {
            evidence = List.copyOf(evidence);
        }
    }

    /** @param about the certificate that is at fault */
    public record NoPath(CertificatePaths.Fault fault, X509Certificate about) implements Verdict {}

    /** @param about the certificate that is revoked: the one in question or one above it */
    public record IsRevoked(X509Certificate about, Revocation revocation, Evidence evidence) implements Verdict {}

    /** Nobody could say, or {@link Failure#STATUS_UNKNOWN}: nothing may be signed with it. */
    public record Undetermined(X509Certificate about, String source, Failure why) implements Verdict {}

    /**
     * @param others certificates that came along, in any order, trusted or not
     * @param at the instant at which the path must be valid
     */
    public Verdict check(X509Certificate certificate, Collection<X509Certificate> others, Instant at) {
        CertificatePaths.Outcome outcome = paths.find(certificate, others, at);
        if (outcome instanceof CertificatePaths.None none) {
            return new NoPath(none.fault(), none.about());
        }
        return revocation(((CertificatePaths.Found) outcome).path());
    }

    private Verdict revocation(CertificatePath path) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < path.certificates().size() - 1; i++) {
            X509Certificate certificate = path.certificates().get(i);
            RevocationSource.Answer answer =
                    revocation.ask(certificate, path.certificates().get(i + 1));
            if (!(answer instanceof RevocationSource.Good good)) {
                return bad(certificate, answer);
            }
            evidence.add(good.evidence());
        }
        return new Trusted(path, evidence);
    }

    private static Verdict bad(X509Certificate certificate, RevocationSource.Answer answer) {
        if (answer instanceof RevocationSource.Revoked revoked) {
            return new IsRevoked(certificate, revoked.revocation(), revoked.evidence());
        }
        if (answer instanceof RevocationSource.Unavailable unavailable) {
            return new Undetermined(certificate, unavailable.source(), unavailable.why());
        }
        return new Undetermined(
                certificate, certificate.getIssuerX500Principal().getName(), Failure.STATUS_UNKNOWN);
    }
}
