package org.paraph.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** An OCSP responder that does as it is told, rightly or wrongly. */
final class Ocsp implements Courier {

    Authority signer;
    CertificateStatus status = CertificateStatus.GOOD;
    Extensions singleExtensions;
    int responseStatus = OCSPResp.SUCCESSFUL;
    boolean byKey = true;
    boolean withCertificate = true;
    byte[] nonce;
    boolean withoutNonce;
    X509Certificate about;
    Duration age = Duration.ZERO;
    Duration promised = Duration.ofHours(1);
    String algorithm = "SHA256withECDSA";
    int asked;

    private final Clock clock;

    Ocsp(Authority signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public String authority() {
        return "ocsp";
    }

    @Override
    public Reply carry(Der question) {
        asked++;
        try {
            return new Delivered(Der.of(answer(new OCSPReq(question.bytes())).getEncoded()));
        } catch (IOException | OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private OCSPResp answer(OCSPReq request)
            throws OCSPException, OperatorCreationException, GeneralSecurityException, IOException {
        if (responseStatus != OCSPResp.SUCCESSFUL) {
            return new OCSPRespBuilder().build(responseStatus, null);
        }
        Instant now = clock.instant().minus(age);
        var holder = new JcaX509CertificateHolder(signer.certificate());
        var builder = new BasicOCSPRespBuilder(id(holder));
        builder.addResponse(
                id(request),
                status,
                Date.from(now),
                promised == null ? null : Date.from(now.plus(promised)),
                singleExtensions);
        if (!withoutNonce) {
            builder.setResponseExtensions(new Extensions(nonce(request)));
        }
        X509CertificateHolder[] chain = withCertificate ? new X509CertificateHolder[] {holder} : null;
        var signature = new JcaContentSignerBuilder(algorithm).build(signer.key());
        return new OCSPRespBuilder().build(OCSPResp.SUCCESSFUL, builder.build(signature, chain, Date.from(now)));
    }

    private Extension nonce(OCSPReq request) throws IOException {
        return nonce == null
                ? request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                : new Extension(
                        OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
    }

    private RespID id(X509CertificateHolder holder) throws OCSPException, OperatorCreationException {
        return byKey
                ? new RespID(
                        holder.getSubjectPublicKeyInfo(),
                        new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1))
                : new RespID(X500Name.getInstance(holder.getSubject()));
    }

    private CertificateID id(OCSPReq request)
            throws OCSPException, OperatorCreationException, GeneralSecurityException {
        CertificateID asked = request.getRequestList()[0].getCertID();
        return about == null
                ? asked
                : new CertificateID(new CertID(
                        asked.toASN1Primitive().getHashAlgorithm(),
                        asked.toASN1Primitive().getIssuerNameHash(),
                        asked.toASN1Primitive().getIssuerKeyHash(),
                        new ASN1Integer(about.getSerialNumber())));
    }
}
