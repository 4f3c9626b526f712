package org.paraph.pki;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/** Reads the answer of a time-stamp authority, in the order of RFC 3161, section 2.4.2. */
final class TokenReader {

    private final String authority;
    private final TimestampSettings settings;
    private final TokenSigner signer;

    TokenReader(String authority, TimestampSettings settings, CertificateCheck signers) {
        this.authority = authority;
        this.settings = settings;
        this.signer = new TokenSigner(signers);
    }

    /** When the question left and the answer came. */
    record Span(Instant before, Instant after) {}

    TimestampToken read(Der answer, TimeStampRequest request, Span span) throws Disbelieved {
        try {
            TimeStampToken token = granted(new TimeStampResponse(answer.bytes()));
            TimeStampTokenInfo info = token.getTimeStampInfo();
            checkImprint(info, request);
            checkNonce(info, request);
            checkPolicy(info);
            Instant time = time(info, span);
            CertificateCheck.Trusted trusted = signer.check(token, time);
            return new TimestampToken(
                    authority,
                    Der.of(token.getEncoded()),
                    time,
                    info.getPolicy().getId(),
                    info.getSerialNumber(),
                    trusted.path(),
                    trusted.evidence());
        } catch (TSPException | IOException | RuntimeException bent) {
            throw new Disbelieved(
                    Failure.UNREADABLE); // the library throws what it likes at bytes that somebody has bent
        }
    }

    private static TimeStampToken granted(TimeStampResponse response) throws Disbelieved {
        int status = response.getStatus();
        PKIFailureInfo why = response.getFailInfo();
        boolean busy = status == PKIStatus.WAITING || (why != null && isPassing(why.intValue()));
        Disbelieved.unless(!busy, Failure.BUSY);
        Disbelieved.unless(status == PKIStatus.GRANTED || status == PKIStatus.GRANTED_WITH_MODS, Failure.REJECTED);
        Disbelieved.unless(response.getTimeStampToken() != null, Failure.UNREADABLE);
        return response.getTimeStampToken();
    }

    private static boolean isPassing(int failure) {
        return failure == PKIFailureInfo.timeNotAvailable || failure == PKIFailureInfo.systemFailure;
    }

    private static void checkImprint(TimeStampTokenInfo info, TimeStampRequest request) throws Disbelieved {
        Disbelieved.unless(
                info.getMessageImprintAlgOID().equals(request.getMessageImprintAlgOID())
                        && MessageDigest.isEqual(info.getMessageImprintDigest(), request.getMessageImprintDigest()),
                Failure.WRONG_IMPRINT);
    }

    private static void checkNonce(TimeStampTokenInfo info, TimeStampRequest request) throws Disbelieved {
        Disbelieved.unless(request.getNonce().equals(info.getNonce()), Failure.WRONG_NONCE);
    }

    private void checkPolicy(TimeStampTokenInfo info) throws Disbelieved {
        boolean right = settings.policy()
                .map(wanted -> wanted.equals(info.getPolicy().getId()))
                .orElse(true);
        Disbelieved.unless(right, Failure.WRONG_POLICY);
    }

    private Instant time(TimeStampTokenInfo info, Span span) throws Disbelieved {
        Instant time = info.getGenTime().toInstant();
        boolean between = !time.isBefore(span.before().minus(settings.skew()))
                && !time.isAfter(span.after().plus(settings.skew()));
        Disbelieved.unless(between, Failure.WRONG_TIME);
        return time;
    }
}
