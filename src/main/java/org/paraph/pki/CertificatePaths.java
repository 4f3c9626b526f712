package org.paraph.pki;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Builds the path from a certificate to a trust anchor and checks it at an instant (RFC 5280, section 6), the anchor's own
 * validity included (Secure Electronic Signature Regulations, s. 3(2): every supporting certificate). Says nothing about
 * revocation. Fetches nothing. Thread-safe.
 */
public final class CertificatePaths {

    private final TrustAnchors anchors;

    public CertificatePaths(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    /** A path, or why there is none. */
    public sealed interface Outcome {}

    public record Found(CertificatePath path) implements Outcome {}

    /** @param about the certificate that is at fault */
    public record None(Fault fault, X509Certificate about) implements Outcome {}

    /** What is wrong with a path. */
    public enum Fault {
        /** Nothing leads to a trust anchor, or the signatures on the way are not those of the issuers named. */
        UNTRUSTED,
        EXPIRED,
        NOT_YET_VALID,
        /** A rule is broken: an issuer that is no authority, a path too long, a name or a policy out of bounds. */
        AGAINST_THE_RULES
    }

    /**
     * @param others certificates that came along, in any order, trusted or not
     * @param at the instant at which all of the path must be valid
     */
    public Outcome find(X509Certificate leaf, Collection<X509Certificate> others, Instant at) {
        Outcome worst = new None(Fault.UNTRUSTED, leaf);
        for (List<X509Certificate> chain : new PathSearch(anchors.certificates(), others).chains(leaf)) {
            Outcome outcome = check(chain, at);
            if (outcome instanceof Found) {
                return outcome;
            }
            if (((None) outcome).fault() != Fault.UNTRUSTED) {
                worst = outcome;
            }
        }
        return worst;
    }

    private static Outcome check(List<X509Certificate> chain, Instant at) {
        X509Certificate anchor = chain.get(chain.size() - 1);
        if (!Certificates.isValidAt(anchor, at)) {
            return new None(outOfTime(anchor, at), anchor);
        }
        List<X509Certificate> below = chain.subList(0, chain.size() - 1);
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false); // asked afterwards, by CertificateCheck
            parameters.setDate(Date.from(at));
            var path = CertificateFactory.getInstance("X.509").generateCertPath(below);
            var result = (PKIXCertPathValidatorResult)
                    CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return new Found(new CertificatePath(chain, Policies.of(result.getPolicyTree(), below.size())));
        } catch (CertPathValidatorException broken) {
            return new None(fault(broken), at(below, broken.getIndex(), anchor));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot check certificate paths", e);
        }
    }

    private static X509Certificate at(List<X509Certificate> below, int index, X509Certificate anchor) {
        return index >= 0 && index < below.size() ? below.get(index) : below.isEmpty() ? anchor : below.get(0);
    }

    private static Fault outOfTime(X509Certificate certificate, Instant at) {
        return at.isBefore(Certificates.from(certificate)) ? Fault.NOT_YET_VALID : Fault.EXPIRED;
    }

    private static Fault fault(CertPathValidatorException broken) {
        if (broken.getReason() == BasicReason.EXPIRED) {
            return Fault.EXPIRED;
        }
        if (broken.getReason() == BasicReason.NOT_YET_VALID) {
            return Fault.NOT_YET_VALID;
        }
        return broken.getReason() == BasicReason.INVALID_SIGNATURE ? Fault.UNTRUSTED : Fault.AGAINST_THE_RULES;
    }
}
