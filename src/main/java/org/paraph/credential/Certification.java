package org.paraph.credential;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.credential.CertificateIssuer.Issued;
import org.paraph.credential.CertificateIssuer.NotIssued;
import org.paraph.credential.CredentialStore.Kept;
import org.paraph.pki.CertificateCheck.NoPath;
import org.paraph.pki.CertificateCheck.Undetermined;
import org.paraph.pki.Der;
import org.paraph.pki.SignerCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets certificates from an authority and believes none before it was checked. Asks over networks: not for a transaction. */
final class Certification {

    private static final Logger LOG = LoggerFactory.getLogger(Certification.class);

    private static final int MOST_BYTES = 65_536;
    private static final int MOST_CERTIFICATES = 10;
    private static final String HASH = "SHA-256";

    private final Optional<CertificateIssuer> issuer;
    private final SignerCheck signers;
    private final Holders holders;

    Certification(Optional<CertificateIssuer> issuer, SignerCheck signers, Holders holders) {
        this.issuer = issuer;
        this.signers = signers;
        this.holders = holders;
    }

    boolean isHere() {
        return issuer.isPresent();
    }

    Holder holder(String person) {
        return holders.of(person);
    }

    /** From the authority here; the chain from the certificate to the anchor. */
    Enrolled<List<X509Certificate>> issue(Kept requested) {
        SigningKey key = requested.key();
        var issuance = issuer.orElseThrow().issue(requested.request(), key.keeping(), holder(key.person()));
        if (issuance instanceof NotIssued not) {
            return Enrolled.refused(
                    switch (not.why()) {
                        case KEY_NOT_APPROVED -> Reason.KEY_NOT_APPROVED;
                        case KEY_USED_BEFORE -> Reason.KEY_USED_BEFORE;
                        case UNAVAILABLE -> Reason.AUTHORITY_UNAVAILABLE;
                    });
        }
        return check(((Issued) issuance).certificates(), requested.publicKey());
    }

    /** What somebody brings from an authority outside: PEM, DER or PKCS #7, with or without the certificates above it. */
    Enrolled<List<X509Certificate>> read(Der certificates, Der publicKey) {
        if (certificates.size() > MOST_BYTES) {
            return Enrolled.refused(Reason.CERTIFICATE_UNREADABLE);
        }
        try {
            var read = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(certificates.bytes()));
            return read.isEmpty() || read.size() > MOST_CERTIFICATES
                    ? Enrolled.refused(Reason.CERTIFICATE_UNREADABLE)
                    : check(read.stream().map(X509Certificate.class::cast).toList(), publicKey);
        } catch (CertificateException | RuntimeException bent) {
            return Enrolled.refused(Reason.CERTIFICATE_UNREADABLE);
        }
    }

    /** After the transaction in which the key was revoked here. */
    void revoke(X509Certificate certificate) {
        issuer.ifPresent(it -> it.revoke(certificate));
    }

    private Enrolled<List<X509Certificate>> check(List<X509Certificate> certificates, Der publicKey) {
        Optional<X509Certificate> own = certificates.stream()
                .filter(it -> Der.of(it.getPublicKey().getEncoded()).equals(publicKey))
                .findFirst();
        if (own.isEmpty()) {
            return Enrolled.refused(Reason.CERTIFICATE_OTHER_KEY);
        }
        SignerCheck.Verdict verdict = signers.digital(own.get(), certificates, HASH);
        if (verdict instanceof SignerCheck.Accepted accepted) {
            return new Enrolled.Done<>(accepted.trusted().path().certificates());
        }
        LOG.info("A certificate of {} is not accepted: {}.", own.get().getIssuerX500Principal(), why(verdict));
        boolean open = verdict instanceof SignerCheck.NotTrusted not && not.verdict() instanceof Undetermined;
        return Enrolled.refused(open ? Reason.AUTHORITY_UNAVAILABLE : Reason.CERTIFICATE_NOT_ACCEPTED);
    }

    /** Without the certificates in it. */
    private static String why(SignerCheck.Verdict verdict) {
        Object inner = verdict instanceof SignerCheck.NotTrusted not ? not.verdict() : verdict;
        String fault = inner instanceof NoPath none ? " " + none.fault() : "";
        return inner.getClass().getSimpleName() + fault;
    }
}
