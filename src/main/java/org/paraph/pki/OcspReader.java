package org.paraph.pki;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.paraph.pki.RevocationSource.Answer;
import org.paraph.pki.RevocationSource.Evidence;

/** Reads the answer of an OCSP responder, in the order of RFC 6960, section 3.2. */
final class OcspReader {

    private final OcspSettings settings;
    private final Clock clock;

    OcspReader(OcspSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Never leaves this room, so the nonce is not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    record Question(X509Certificate certificate, X509Certificate issuer, byte[] nonce) {}

    Answer read(Der answer, Question question) throws Disbelieved {
        try {
            BasicOCSPResp response = successful(new OCSPResp(answer.bytes()));
            SingleResp single = about(question, response);
            ResponderCheck.check(response, question.issuer(), clock.instant());
            checkNonce(response, question.nonce());
            checkDates(single, response);
            Evidence evidence = new Evidence(
                    RevocationSource.Kind.OCSP, answer, single.getThisUpdate().toInstant(), nextUpdate(single));
            return OcspStatus.of(single, evidence);
        } catch (IOException | OCSPException | CertificateEncodingException | RuntimeException bent) {
            throw new Disbelieved(
                    Failure.UNREADABLE); // the library throws what it likes at bytes that somebody has bent
        }
    }

    private static BasicOCSPResp successful(OCSPResp response) throws Disbelieved, OCSPException {
        int status = response.getStatus();
        Disbelieved.unless(status != OCSPResp.TRY_LATER && status != OCSPResp.INTERNAL_ERROR, Failure.BUSY);
        Disbelieved.unless(status == OCSPResp.SUCCESSFUL, Failure.REJECTED);
        if (response.getResponseObject() instanceof BasicOCSPResp basic) {
            return basic;
        }
        throw new Disbelieved(Failure.UNREADABLE);
    }

    private static SingleResp about(Question question, BasicOCSPResp response)
            throws Disbelieved, OCSPException, CertificateEncodingException {
        var issuer = new JcaX509CertificateHolder(question.issuer());
        for (SingleResp single : response.getResponses()) {
            var id = single.getCertID();
            if (id.getSerialNumber().equals(question.certificate().getSerialNumber())
                    && id.matchesIssuer(issuer, digests())) {
                return single;
            }
        }
        throw new Disbelieved(Failure.WRONG_CERTIFICATE);
    }

    private void checkNonce(BasicOCSPResp response, byte[] asked) throws Disbelieved {
        Extension extension = response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (extension == null) {
            Disbelieved.unless(!settings.nonceDemanded(), Failure.WRONG_NONCE);
            return;
        }
        byte[] value = extension.getExtnValue().getOctets();
        byte[] inner = ASN1OctetString.getInstance(value).getOctets();
        Disbelieved.unless(MessageDigest.isEqual(inner, asked), Failure.WRONG_NONCE);
    }

    private void checkDates(SingleResp single, BasicOCSPResp response) throws Disbelieved {
        Instant now = clock.instant();
        Disbelieved.when(
                settings.freshness().objection(now, single.getThisUpdate().toInstant(), nextUpdate(single)));
        Disbelieved.when(
                settings.freshness().objection(now, response.getProducedAt().toInstant(), Optional.empty()));
    }

    private static Optional<Instant> nextUpdate(SingleResp single) {
        return Optional.ofNullable(single.getNextUpdate()).map(date -> date.toInstant());
    }

    private static DigestCalculatorProvider digests() {
        try {
            return new JcaDigestCalculatorProviderBuilder().build();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("This Java lacks its digests", e);
        }
    }
}
