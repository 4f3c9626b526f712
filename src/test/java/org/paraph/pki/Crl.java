package org.paraph.pki;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** An authority's revocation list, published rightly or wrongly. */
final class Crl implements Courier {

    Authority signer;
    X500Name issuer;
    Duration age = Duration.ZERO;
    Duration period = Duration.ofHours(24);
    X509Certificate revoked;
    Instant invalidSince;
    ASN1ObjectIdentifier extension;
    ASN1Encodable value;
    Failure outage;
    int asked;

    private final Clock clock;

    Crl(Authority signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public String authority() {
        return "crl";
    }

    @Override
    public Reply carry(Der question) {
        asked++;
        if (outage != null) {
            return new Failed(outage);
        }
        try {
            return new Delivered(Der.of(list()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] list() throws IOException {
        Instant now = clock.instant().minus(age);
        X500Name name = X500Name.getInstance(
                signer.certificate().getSubjectX500Principal().getEncoded());
        var builder = new X509v2CRLBuilder(issuer == null ? name : issuer, Date.from(now));
        if (period != null) {
            builder.setNextUpdate(Date.from(now.plus(period)));
        }
        if (revoked != null && invalidSince == null) {
            builder.addCRLEntry(revoked.getSerialNumber(), Date.from(now), 4);
        } else if (revoked != null) {
            builder.addCRLEntry(
                    revoked.getSerialNumber(),
                    Date.from(now),
                    new Extensions(new Extension(
                            Extension.invalidityDate,
                            false,
                            new DERGeneralizedTime(Date.from(invalidSince)).getEncoded())));
        }
        if (extension != null) {
            builder.addExtension(extension, true, value);
        }
        return builder.build(signer.signer()).getEncoded();
    }
}
