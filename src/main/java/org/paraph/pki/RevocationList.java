package org.paraph.pki;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.paraph.pki.RevocationSource.Answer;
import org.paraph.pki.RevocationSource.Evidence;

/** A revocation list whose signature was checked against the issuer's key. Whether it is fresh is asked each time. */
final class RevocationList {

    private static final int CRL_SIGN = 6;

    private final X509CRL list;
    private final X509Certificate issuer;
    private final ListScope scope;
    private final Evidence evidence;

    private RevocationList(X509CRL list, X509Certificate issuer, Der signed) throws Disbelieved {
        this.list = list;
        this.issuer = issuer;
        this.scope = ListScope.of(list);
        this.evidence = new Evidence(
                RevocationSource.Kind.CRL,
                signed,
                list.getThisUpdate().toInstant(),
                Optional.of(list.getNextUpdate().toInstant()));
    }

    static RevocationList read(Der der, X509Certificate issuer) throws Disbelieved {
        X509CRL list = parse(der);
        Disbelieved.unless(
                list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                        && Certificates.hasUsage(issuer, CRL_SIGN),
                Failure.UNTRUSTED_SIGNER);
        Disbelieved.unless(!Hashes.isBroken(list.getSigAlgName()), Failure.WEAK_ALGORITHM);
        try {
            list.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException notTheirs) {
            throw new Disbelieved(Failure.BAD_SIGNATURE);
        }
        Disbelieved.unless(list.getNextUpdate() != null, Failure.UNREADABLE);
        return new RevocationList(list, issuer, der);
    }

    private static X509CRL parse(Der der) throws Disbelieved {
        try {
            var parsed = CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der.bytes()));
            if (parsed instanceof X509CRL list) {
                return list;
            }
        } catch (CRLException | CertificateException | RuntimeException bent) {
            // told below
        }
        throw new Disbelieved(Failure.UNREADABLE);
    }

    boolean isOf(X509Certificate authority) {
        return issuer.equals(authority);
    }

    Instant nextUpdate() {
        return list.getNextUpdate().toInstant();
    }

    Optional<Failure> objection(Freshness freshness, Instant now) {
        return freshness.objection(now, evidence.thisUpdate(), evidence.nextUpdate());
    }

    /** A list says nothing about certificates that its issuer never issued: then it says nothing against them either. */
    Answer status(X509Certificate certificate) throws Disbelieved {
        Disbelieved.unless(
                certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                        && scope.covers(certificate),
                Failure.WRONG_CERTIFICATE);
        X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
        return entry == null
                ? new RevocationSource.Good(evidence)
                : new RevocationSource.Revoked(revocation(entry), evidence);
    }

    private static Revocation revocation(X509CRLEntry entry) throws Disbelieved {
        var reason = entry.getRevocationReason();
        byte[] date = entry.getExtensionValue(Extension.invalidityDate.getId());
        return new Revocation(
                entry.getRevocationDate().toInstant(),
                Revocation.Reason.named(reason == null ? "" : reason.name()),
                date == null ? Optional.empty() : Optional.of(OcspStatus.time(content(date))));
    }

    private static byte[] content(byte[] extension) throws Disbelieved {
        try {
            return ASN1OctetString.getInstance(extension).getOctets();
        } catch (IllegalArgumentException bent) {
            throw new Disbelieved(Failure.UNREADABLE);
        }
    }
}
