package org.paraph.ades;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSRevocationUtils;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.paraph.pki.Revocation;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.RevocationSource.Answer;
import org.paraph.pki.RevocationSource.Evidence;
import org.paraph.pki.RevocationSource.Kind;

/** What {@code pki} was told of revocation, for one piece of work: nobody is asked twice. Not thread-safe. */
final class Answers {

    private final RevocationSource source;
    private final Map<X509Certificate, Answer> told = new HashMap<>();
    private RuntimeException fault;

    Answers(RevocationSource source) {
        this.source = source;
    }

    OCSPSource responses() {
        return (certificate, issuer) -> evidence(certificate, issuer, Kind.OCSP)
                .map(it -> response(it, certificate, issuer))
                .orElse(null);
    }

    CRLSource lists() {
        return (certificate, issuer) -> evidence(certificate, issuer, Kind.CRL)
                .map(it -> list(it, certificate, issuer))
                .orElse(null);
    }

    Optional<Revocation> revocation(X509Certificate certificate, X509Certificate issuer) {
        return ask(certificate, issuer) instanceof RevocationSource.Revoked revoked
                ? Optional.of(revoked.revocation())
                : Optional.empty();
    }

    /** A source that throws is broken here, which says nothing of the document; others may take the exception for one of theirs. */
    void demandNoFault() {
        if (fault != null) {
            throw new IllegalStateException("Nobody can be asked for revocation", fault);
        }
    }

    private Optional<Evidence> evidence(CertificateToken certificate, CertificateToken issuer, Kind kind) {
        Answer answer = ask(certificate.getCertificate(), issuer.getCertificate());
        if (answer instanceof RevocationSource.Good good) {
            return Optional.of(good.evidence()).filter(e -> e.kind() == kind);
        }
        return answer instanceof RevocationSource.Revoked revoked
                ? Optional.of(revoked.evidence()).filter(e -> e.kind() == kind)
                : Optional.empty();
    }

    private Answer ask(X509Certificate certificate, X509Certificate issuer) {
        Answer known = told.get(certificate);
        if (known != null) {
            return known;
        }
        try {
            Answer answer = source.ask(certificate, issuer);
            told.put(certificate, answer);
            return answer;
        } catch (RuntimeException broken) {
            fault = broken;
            throw broken;
        }
    }

    private static OCSPToken response(Evidence it, CertificateToken certificate, CertificateToken issuer) {
        try {
            BasicOCSPResp response =
                    DSSRevocationUtils.loadOCSPFromBinaries(it.signed().bytes());
            OCSPToken token = new OCSPToken(
                    response,
                    DSSRevocationUtils.getLatestSingleResponse(response, certificate, issuer),
                    certificate,
                    issuer);
            token.setExternalOrigin(RevocationOrigin.EXTERNAL);
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException("A response that was checked cannot be read", e);
        }
    }

    private static CRLToken list(Evidence it, CertificateToken certificate, CertificateToken issuer) {
        try {
            CRLToken token = new CRLToken(
                    certificate,
                    CRLUtils.buildCRLValidity(
                            CRLUtils.buildCRLBinary(it.signed().bytes()), issuer));
            token.setExternalOrigin(RevocationOrigin.EXTERNAL);
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException("A list that was checked cannot be read", e);
        }
    }
}
