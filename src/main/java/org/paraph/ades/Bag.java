package org.paraph.ades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.paraph.pki.CertificatePaths;
import org.paraph.pki.Der;

/**
 * The certificates in a container. They bear signatures of their own; each has to be on the checked path from the signer's to a trust
 * anchor, or nobody would have noticed what it says.
 */
final class Bag {

    private final List<Certificate> certificates;
    private final boolean byKey;
    private final Certificate signer;

    /** @param sid by which the container names one of them as its signer's */
    Bag(ASN1Set certificates, SignerIdentifier sid) throws IOException {
        Strictly.demand(certificates != null);
        this.certificates = Arrays.stream(certificates.toArray())
                .map(Certificate::getInstance)
                .toList();
        this.byKey = sid.isTagged();
        this.signer = named(encoded(sid));
    }

    private Certificate named(byte[] sid) throws IOException {
        for (Certificate it : certificates) {
            if (Arrays.equals(encoded(name(it)), sid)) {
                return it;
            }
        }
        throw new IllegalArgumentException("The signer's certificate is not in the container");
    }

    Certificate signer() {
        return signer;
    }

    boolean namesByKey() {
        return byKey;
    }

    /** As the container has to name it. */
    ASN1Encodable name() {
        return name(signer);
    }

    private ASN1Encodable name(Certificate it) {
        return byKey
                ? new DLTaggedObject(
                        false,
                        0,
                        SubjectKeyIdentifier.fromExtensions(
                                it.getTBSCertificate().getExtensions()))
                : new DLSequence(it.getIssuer(), it.getSerialNumber());
    }

    /** What is signed of each, with its signature. */
    ASN1Encodable anew() {
        return new DLSet(certificates.stream().map(Bag::anew).toArray(ASN1Encodable[]::new));
    }

    private static ASN1Encodable anew(Certificate it) {
        return new DLSequence(new ASN1Encodable[] {
            it.getTBSCertificate(),
            it.getTBSCertificate().getSignature(),
            new DERBitString(it.getSignature().getOctets())
        });
    }

    /** Whether a checked path leads from the signer's certificate to an anchor, with all the others on it. */
    boolean isOnPath(Surroundings around, Instant at) throws IOException {
        List<X509Certificate> all = new ArrayList<>();
        for (Certificate it : certificates) {
            all.add(read(it));
        }
        List<X509Certificate> others =
                Stream.concat(all.stream(), around.others().stream()).toList();
        if (!(new CertificatePaths(around.anchors()).find(read(signer), others, at)
                instanceof CertificatePaths.Found found)) {
            return false;
        }
        List<Der> path = found.path().certificates().stream().map(Bag::der).toList();
        return all.stream().map(Bag::der).allMatch(path::contains);
    }

    private static X509Certificate read(Certificate it) throws IOException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded(it)));
        } catch (CertificateException bent) {
            throw new IOException(bent);
        }
    }

    private static Der der(X509Certificate it) {
        try {
            return Der.of(it.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate just read cannot be written", e);
        }
    }

    private static byte[] encoded(ASN1Encodable it) throws IOException {
        return it.toASN1Primitive().getEncoded(ASN1Encoding.DL);
    }
}
