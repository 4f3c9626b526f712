package org.paraph.pki.development;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.PolicyInformation;

/** The extensions that tell where an issuer's status and lists can be asked for; none where there is no address. */
record Addresses(Optional<URI> base) {

    List<Extension> of(Party issuer) {
        return base.map(address -> at(address.toString(), issuer)).orElse(List.of());
    }

    List<Extension> plus(Party issuer, Extension first) {
        List<Extension> extensions = new ArrayList<>(of(issuer));
        extensions.add(0, first);
        return extensions;
    }

    static Extension policy(String oid) {
        var information = new PolicyInformation(new ASN1ObjectIdentifier(oid));
        return extension(Extension.certificatePolicies, new CertificatePolicies(information));
    }

    private static List<Extension> at(String address, Party issuer) {
        List<Extension> extensions = new ArrayList<>();
        GeneralName list = uri(address + "/crl/" + issuer.key() + ".crl");
        var name = new DistributionPointName(new GeneralNames(list));
        extensions.add(extension(
                Extension.cRLDistributionPoints,
                new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)})));
        if (issuer != Party.ROOT) {
            extensions.add(extension(
                    Extension.authorityInfoAccess,
                    new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(address + "/ocsp"))));
        }
        return extensions;
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    static Extension extension(ASN1ObjectIdentifier id, ASN1Encodable value) {
        try {
            return new Extension(id, false, value.toASN1Primitive().getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("An extension cannot be written", e);
        }
    }
}
