package org.paraph.ades;

import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;

/** What makes a container one of a time stamp (RFC 3161). */
final class Token {

    private Token() {}

    /** What it says; empty when it is no time stamp. */
    static Optional<Instant> time(SignedData it) {
        if (!it.getEncapContentInfo().getContentType().equals(PKCSObjectIdentifiers.id_ct_TSTInfo)) {
            return Optional.empty();
        }
        ASN1OctetString content =
                ASN1OctetString.getInstance(it.getEncapContentInfo().getContent());
        try {
            return Optional.of(TSTInfo.getInstance(content.getOctets())
                    .getGenTime()
                    .getDate()
                    .toInstant());
        } catch (ParseException bent) {
            throw new IllegalArgumentException(bent);
        }
    }

    /** Its signer gives time stamps, and does nothing else. */
    static void demandStamper(Certificate signer) {
        try {
            TSPUtil.validateCertificate(new X509CertificateHolder(signer));
        } catch (TSPException mayNot) {
            throw new IllegalArgumentException(mayNot);
        }
    }
}
