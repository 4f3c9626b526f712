package org.paraph.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody with a certificate and its key, right or wrong: an authority, a responder, a person. */
public final class Authority {

    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final X509Certificate certificate;
    private final KeyPair keys;

    private Authority(X509Certificate certificate, KeyPair keys) {
        this.certificate = certificate;
        this.keys = keys;
    }

    public static Authority root(String name) {
        return new Draft(name).authority().signedBy(null);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public PrivateKey key() {
        return keys.getPrivate();
    }

    ContentSigner signer() {
        return signer(key());
    }

    static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                    .build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public Authority authority(String name, String... policies) {
        return new Draft(name).authority().policies(policies).signedBy(this);
    }

    public Authority person(String name, String... policies) {
        return new Draft(name).usage(KeyUsage.nonRepudiation).policies(policies).signedBy(this);
    }

    Authority responder(String name) {
        return new Draft(name)
                .usage(KeyUsage.digitalSignature)
                .purpose(false, KeyPurposeId.id_kp_OCSPSigning)
                .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, DERNull.INSTANCE)
                .signedBy(this);
    }

    Authority stamper(String name) {
        return new Draft(name)
                .usage(KeyUsage.digitalSignature)
                .purpose(true, KeyPurposeId.id_kp_timeStamping)
                .signedBy(this);
    }

    /** A certificate being written; two years from {@link #FROM} unless told otherwise. */
    static final class Draft {

        private final String name;
        private final KeyPair keys;
        private final List<Extension> extensions = new ArrayList<>();
        private Instant from = FROM;
        private Instant until = FROM.plus(Duration.ofDays(730));

        Draft(String name) {
            this(name, ec());
        }

        Draft(String name, KeyPair keys) {
            this.name = name;
            this.keys = keys;
        }

        Draft authority() {
            return with(Extension.basicConstraints, new BasicConstraints(true))
                    .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
        }

        Draft usage(int bits) {
            return critical(Extension.keyUsage, new KeyUsage(bits));
        }

        Draft purpose(boolean critical, KeyPurposeId... purposes) {
            ExtendedKeyUsage value = new ExtendedKeyUsage(purposes);
            return critical ? critical(Extension.extendedKeyUsage, value) : with(Extension.extendedKeyUsage, value);
        }

        Draft policies(String... policies) {
            PolicyInformation[] informations = Arrays.stream(policies)
                    .map(policy -> new PolicyInformation(new ASN1ObjectIdentifier(policy)))
                    .toArray(PolicyInformation[]::new);
            return policies.length == 0
                    ? this
                    : with(Extension.certificatePolicies, new CertificatePolicies(informations));
        }

        Draft validity(Instant first, Instant last) {
            from = first;
            until = last;
            return this;
        }

        Draft with(ASN1ObjectIdentifier id, ASN1Encodable value) {
            return add(id, false, value);
        }

        Draft critical(ASN1ObjectIdentifier id, ASN1Encodable value) {
            return add(id, true, value);
        }

        private Draft add(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
            try {
                extensions.add(
                        new Extension(id, critical, value.toASN1Primitive().getEncoded()));
                return this;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** @param issuer {@code null} for itself */
        Authority signedBy(Authority issuer) {
            X500Name subject = new X500Name("C=CA,O=Test,CN=" + name);
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer == null
                            ? subject
                            : X500Name.getInstance(
                                    issuer.certificate.getSubjectX500Principal().getEncoded()),
                    new BigInteger(100, RANDOM),
                    Date.from(from),
                    Date.from(until),
                    subject,
                    keys.getPublic());
            try {
                for (Extension extension : extensions) {
                    builder.addExtension(extension);
                }
                ContentSigner signer = issuer == null ? signer(keys.getPrivate()) : issuer.signer();
                return new Authority(new JcaX509CertificateConverter().getCertificate(builder.build(signer)), keys);
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static KeyPair ec() {
        return keys("EC", 256);
    }

    public static KeyPair keys(String algorithm, int length) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp" + length + "r1"));
            } else {
                generator.initialize(length);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
