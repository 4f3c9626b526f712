package org.paraph.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Who signed an OCSP answer, and whether the issuer lets them (RFC 6960, section 4.2.2.2): the issuer itself, or whom it certified
 * for that purpose alone, directly and without being asked about the responder's own revocation.
 */
final class ResponderCheck {

    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final String NO_CHECK = OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId();

    private ResponderCheck() {}

    static void check(BasicOCSPResp response, X509Certificate issuer, Instant now) throws Disbelieved {
        Disbelieved.unless(!isWeak(response), Failure.WEAK_ALGORITHM);
        X509Certificate responder = responder(response, issuer);
        if (!responder.equals(issuer)) {
            Disbelieved.unless(isDelegate(responder, issuer), Failure.UNTRUSTED_SIGNER);
            Disbelieved.unless(Certificates.isValidAt(responder, now), Failure.EXPIRED_SIGNER);
        }
        Disbelieved.unless(isSignedBy(responder.getPublicKey(), response), Failure.BAD_SIGNATURE);
    }

    private static X509Certificate responder(BasicOCSPResp response, X509Certificate issuer) throws Disbelieved {
        if (isNamed(response.getResponderId(), issuer)) {
            return issuer;
        }
        return certificates(response).stream()
                .filter(certificate -> isNamed(response.getResponderId(), certificate))
                .findFirst()
                .orElseThrow(() -> new Disbelieved(Failure.UNTRUSTED_SIGNER));
    }

    private static List<X509Certificate> certificates(BasicOCSPResp response) throws Disbelieved {
        try {
            return Certificates.read(List.of(response.getCerts()));
        } catch (CertificateException | IOException unreadable) {
            throw new Disbelieved(Failure.UNREADABLE);
        }
    }

    /** By name, or by the SHA-1 of its key: the only hash that the standard knows there. */
    private static boolean isNamed(RespID id, X509Certificate certificate) {
        try {
            var sha1 = new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1);
            var key =
                    SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded());
            var name =
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            return id.equals(new RespID(key, sha1)) || id.equals(new RespID(name));
        } catch (OCSPException | OperatorCreationException e) {
            throw new IllegalStateException("This Java lacks SHA-1", e);
        }
    }

    private static boolean isDelegate(X509Certificate responder, X509Certificate issuer) {
        return responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                && Certificates.purposes(responder).contains(OCSP_SIGNING)
                && responder.getExtensionValue(NO_CHECK) != null
                && isIssuedBy(responder, issuer.getPublicKey());
    }

    private static boolean isIssuedBy(X509Certificate certificate, PublicKey key) {
        try {
            certificate.verify(key);
            return !Hashes.isBroken(certificate.getSigAlgName());
        } catch (GeneralSecurityException notTheirs) {
            return false;
        }
    }

    private static boolean isWeak(BasicOCSPResp response) {
        return Hashes.isBroken(new DefaultSignatureNameFinder().getAlgorithmName(response.getSignatureAlgorithmID()));
    }

    private static boolean isSignedBy(PublicKey key, BasicOCSPResp response) {
        try {
            return response.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
        } catch (OCSPException | OperatorCreationException notTheirs) {
            return false;
        }
    }
}
