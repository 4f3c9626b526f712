package org.paraph.pki;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/**
 * Which certificates a revocation list is about (RFC 5280, section 5.2.5). Lists that are about part of the reasons, about other
 * authorities' certificates, or only about what changed are not believed: what they do not name may be revoked all the same.
 */
record ListScope(boolean authorities, boolean others) {

    private static final String POINT = Extension.issuingDistributionPoint.getId();
    private static final Set<String> KNOWN =
            Set.of(POINT, Extension.cRLNumber.getId(), Extension.authorityKeyIdentifier.getId());

    static ListScope of(X509CRL list) throws Disbelieved {
        Set<String> critical = list.getCriticalExtensionOIDs();
        Disbelieved.unless(critical == null || KNOWN.containsAll(critical), Failure.UNREADABLE);
        Disbelieved.unless(list.getExtensionValue(Extension.deltaCRLIndicator.getId()) == null, Failure.UNREADABLE);
        byte[] point = list.getExtensionValue(POINT);
        return point == null ? new ListScope(true, true) : of(point);
    }

    private static ListScope of(byte[] extension) throws Disbelieved {
        try {
            var point = IssuingDistributionPoint.getInstance(
                    ASN1OctetString.getInstance(extension).getOctets());
            Disbelieved.unless(
                    !point.isIndirectCRL() && !point.onlyContainsAttributeCerts() && point.getOnlySomeReasons() == null,
                    Failure.UNREADABLE);
            return new ListScope(!point.onlyContainsUserCerts(), !point.onlyContainsCACerts());
        } catch (IllegalArgumentException bent) {
            throw new Disbelieved(Failure.UNREADABLE);
        }
    }

    boolean covers(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0 ? authorities : others;
    }
}
