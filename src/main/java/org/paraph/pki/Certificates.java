package org.paraph.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/** What this room reads out of certificates. */
final class Certificates {

    private Certificates() {}

    static Instant from(X509Certificate certificate) {
        return certificate.getNotBefore().toInstant();
    }

    static Instant until(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }

    /** Both ends included, as RFC 5280 has it. */
    static boolean isValidAt(X509Certificate certificate, Instant at) {
        return !at.isBefore(from(certificate)) && !at.isAfter(until(certificate));
    }

    static X509Certificate read(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** Java's view of what Bouncy Castle has read. */
    static List<X509Certificate> read(Collection<X509CertificateHolder> holders)
            throws CertificateException, IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : holders) {
            certificates.add(read(holder.getEncoded()));
        }
        return certificates;
    }

    /** The purposes of the extended key usage; empty when the certificate has none or they cannot be read. */
    static List<String> purposes(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null ? List.of() : purposes;
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    static boolean hasUsage(X509Certificate certificate, int bit) {
        boolean[] usage = certificate.getKeyUsage();
        return usage != null && usage[bit];
    }
}
