package org.paraph.pki;

import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.paraph.pki.RevocationSource.Answer;
import org.paraph.pki.RevocationSource.Evidence;

/** The status in an OCSP answer, in this room's words. */
final class OcspStatus {

    private OcspStatus() {}

    static Answer of(SingleResp single, Evidence evidence) throws Disbelieved {
        if (single.getCertStatus() == CertificateStatus.GOOD) {
            return new RevocationSource.Good(evidence);
        }
        if (single.getCertStatus() instanceof RevokedStatus revoked) {
            return new RevocationSource.Revoked(revocation(revoked, single), evidence);
        }
        return new RevocationSource.Unknown(evidence);
    }

    private static Revocation revocation(RevokedStatus revoked, SingleResp single) throws Disbelieved {
        int reason = revoked.hasRevocationReason() ? revoked.getRevocationReason() : 0;
        Extension date = single.getExtension(Extension.invalidityDate);
        return new Revocation(
                revoked.getRevocationTime().toInstant(),
                Revocation.Reason.of(reason),
                date == null ? Optional.empty() : Optional.of(time(date.getParsedValue())));
    }

    /** The invalidity date of an entry, in OCSP as in revocation lists (RFC 5280, section 5.3.2). */
    static Instant time(Object value) throws Disbelieved {
        try {
            return ASN1GeneralizedTime.getInstance(value).getDate().toInstant();
        } catch (ParseException | IllegalArgumentException notATime) {
            throw new Disbelieved(Failure.UNREADABLE);
        }
    }
}
