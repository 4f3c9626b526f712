package org.paraph.authentication.webauthn;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A maker of security keys who vouches for what it sells. */
public final class AttestationCa {

    private static final KeyPair CA = keys();
    private static final String NAME = "C=CA,O=Test Maker,CN=Root";
    private static final X509Certificate ROOT = certificate(NAME, CA, true);

    private AttestationCa() {}

    public static X509Certificate root() {
        return ROOT;
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a batch of keys, as the format "packed" wants it. */
    static X509Certificate batch(KeyPair batch) {
        return certificate("C=CA,O=Test Maker,OU=Authenticator Attestation,CN=Batch 1", batch, false);
    }

    private static X509Certificate certificate(String subject, KeyPair keys, boolean ca) {
        Instant from = Instant.parse("2020-01-01T00:00:00Z");
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(NAME),
                    BigInteger.valueOf(ca ? 1 : 2),
                    Date.from(from),
                    Date.from(from.plus(Duration.ofDays(36_500))),
                    new X500Name(subject),
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(CA.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }
}
