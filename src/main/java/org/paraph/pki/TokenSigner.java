package org.paraph.pki;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.bouncycastle.util.Store;

/** Who signed a time-stamp token, and whether they may (RFC 3161, section 2.3). */
final class TokenSigner {

    private final CertificateCheck signers;

    TokenSigner(CertificateCheck signers) {
        this.signers = signers;
    }

    CertificateCheck.Trusted check(TimeStampToken token, Instant at) throws Disbelieved {
        try {
            Store<X509CertificateHolder> bag = token.getCertificates();
            X509CertificateHolder holder = only(bag.getMatches(signer(token)));
            mayStamp(holder);
            X509Certificate certificate = Certificates.read(holder.getEncoded());
            CertificateCheck.Trusted trusted = trusted(certificate, Certificates.read(bag.getMatches(null)), at);
            verify(token, certificate);
            return trusted;
        } catch (CertificateException | IOException unreadable) {
            throw new Disbelieved(Failure.UNREADABLE);
        }
    }

    @SuppressWarnings("unchecked")
    private static Selector<X509CertificateHolder> signer(TimeStampToken token) {
        return token.getSID();
    }

    private static X509CertificateHolder only(Collection<X509CertificateHolder> matches) throws Disbelieved {
        Disbelieved.unless(matches.size() == 1, Failure.UNTRUSTED_SIGNER);
        return matches.iterator().next();
    }

    /** For time stamps alone, and critically so. */
    static void mayStamp(X509CertificateHolder holder) throws Disbelieved {
        try {
            TSPUtil.validateCertificate(holder);
        } catch (TSPException mayNot) {
            throw new Disbelieved(Failure.UNTRUSTED_SIGNER);
        }
    }

    private CertificateCheck.Trusted trusted(X509Certificate certificate, List<X509Certificate> others, Instant at)
            throws Disbelieved {
        CertificateCheck.Verdict verdict = signers.check(certificate, others, at);
        if (verdict instanceof CertificateCheck.Trusted trusted) {
            return trusted;
        }
        throw new Disbelieved(why(verdict));
    }

    private static Failure why(CertificateCheck.Verdict verdict) {
        if (verdict instanceof CertificateCheck.Undetermined undetermined) {
            return undetermined.why();
        }
        boolean outOfTime = verdict instanceof CertificateCheck.NoPath none
                && (none.fault() == CertificatePaths.Fault.EXPIRED
                        || none.fault() == CertificatePaths.Fault.NOT_YET_VALID);
        return outOfTime ? Failure.EXPIRED_SIGNER : Failure.UNTRUSTED_SIGNER;
    }

    /** The signature, and that it names this very certificate by its digest (RFC 5816). */
    private static void verify(TimeStampToken token, X509Certificate certificate) throws Disbelieved {
        try {
            var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate);
            Disbelieved.unless(token.isSignatureValid(verifier), Failure.BAD_SIGNATURE);
            token.validate(verifier);
        } catch (TSPException notTheirs) {
            throw new Disbelieved(Failure.BAD_SIGNATURE);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("This Java cannot check signatures", e);
        }
    }
}
