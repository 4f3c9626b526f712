package org.paraph.pki.development;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/**
 * A certificate about to be issued.
 *
 * @param extensions beside those that follow from its use
 */
record CertificateDraft(
        X500Name subject, PublicKey key, Use use, Validity validity, BigInteger serial, List<Extension> extensions) {

    /** RFC 9336. */
    private static final KeyPurposeId DOCUMENT_SIGNING =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

    CertificateDraft {
        extensions = List.copyOf(extensions);
    }

    /** Whole seconds, as certificates have them. */
    record Validity(Instant from, Instant until) {}

    /** What a certificate is for. */
    enum Use {
        ROOT,
        ISSUING,
        STATUS,
        STAMPS,
        PERSON
    }

    X509Certificate signedBy(Identity issuer) {
        try {
            var identifier = new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.certificate());
            return signed(
                    builder(issuer.name()).addExtension(Extension.authorityKeyIdentifier, false, identifier),
                    issuer.signer());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A certificate for " + subject + " cannot be written", e);
        }
    }

    X509Certificate selfSigned(PrivateKey own) {
        try {
            return signed(builder(subject), Identity.signer(own));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A certificate for " + subject + " cannot be written", e);
        }
    }

    private X509v3CertificateBuilder builder(X500Name issuer) {
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(validity.from()), Date.from(validity.until()), subject, key);
    }

    private X509Certificate signed(X509v3CertificateBuilder builder, ContentSigner signer)
            throws IOException, GeneralSecurityException {
        var identifier = new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key);
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifier);
        addUse(builder);
        for (Extension extension : extensions) {
            builder.addExtension(extension);
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private void addUse(X509v3CertificateBuilder builder) throws IOException {
        switch (use) {
            case ROOT -> addAuthority(builder, new BasicConstraints(1));
            case ISSUING -> addAuthority(builder, new BasicConstraints(0));
            case STATUS -> {
                addService(builder, false, KeyPurposeId.id_kp_OCSPSigning);
                builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            }
            case STAMPS -> addService(builder, true, KeyPurposeId.id_kp_timeStamping);
            case PERSON -> {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
                builder.addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                    KeyPurposeId.id_kp_emailProtection, DOCUMENT_SIGNING
                }));
            }
        }
    }

    private static void addAuthority(X509v3CertificateBuilder builder, BasicConstraints constraints)
            throws IOException {
        builder.addExtension(Extension.basicConstraints, true, constraints);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    private static void addService(X509v3CertificateBuilder builder, boolean critical, KeyPurposeId purpose)
            throws IOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purpose));
    }
}
