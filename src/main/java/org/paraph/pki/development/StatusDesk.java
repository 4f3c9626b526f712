package org.paraph.pki.development;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.paraph.pki.Der;
import org.paraph.pki.Revocation;

/** Answers OCSP requests about certificates of the two issuing authorities. */
final class StatusDesk {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int MOST_REQUESTS = 16;
    private static final int MOST_NONCE_BYTES = 128 + 2;

    private final Map<Party, Identity> identities;
    private final Register register;
    private final Clock clock;
    private final DigestCalculatorProvider digests;

    StatusDesk(Map<Party, Identity> identities, Register register, Clock clock) {
        this.identities = identities;
        this.register = register;
        this.clock = clock;
        try {
            this.digests = new JcaDigestCalculatorProviderBuilder().build();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("This Java lacks its digests", e);
        }
    }

    Der answer(Der question) {
        try {
            return Der.of(answer(read(question)).getEncoded());
        } catch (OCSPException | CertificateEncodingException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("An OCSP answer cannot be written", e);
        }
    }

    private static Optional<OCSPReq> read(Der question) {
        try {
            OCSPReq request = new OCSPReq(question.bytes());
            int asked = request.getRequestList().length;
            Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            boolean small = nonce == null || nonce.getExtnValue().getOctets().length <= MOST_NONCE_BYTES;
            return asked >= 1 && asked <= MOST_REQUESTS && small ? Optional.of(request) : Optional.empty();
        } catch (IOException | RuntimeException bent) {
            return Optional.empty();
        }
    }

    private OCSPResp answer(Optional<OCSPReq> request)
            throws OCSPException, CertificateEncodingException, OperatorCreationException, IOException {
        if (request.isEmpty()) {
            return new OCSPRespBuilder().build(OCSPResp.MALFORMED_REQUEST, null);
        }
        Optional<Party> issuer = issuer(request.get().getRequestList()[0].getCertID());
        return issuer.isPresent()
                ? signed(request.get(), issuer.get())
                : new OCSPRespBuilder().build(OCSPResp.UNAUTHORIZED, null);
    }

    private Optional<Party> issuer(CertificateID id) throws OCSPException, CertificateEncodingException {
        for (Party party : new Party[] {Party.SOFTWARE, Party.HARDWARE}) {
            if (id.matchesIssuer(holder(identities.get(party).certificate()), digests)) {
                return Optional.of(party);
            }
        }
        return Optional.empty();
    }

    private OCSPResp signed(OCSPReq request, Party issuer)
            throws OCSPException, CertificateEncodingException, OperatorCreationException, IOException {
        Identity responder = identities.get(issuer == Party.HARDWARE ? Party.HARDWARE_STATUS : Party.SOFTWARE_STATUS);
        Instant now = clock.instant();
        // by the key's SHA-1, the only hash the standard knows there: an identifier without parameters is refused
        var key = SubjectPublicKeyInfo.getInstance(
                responder.certificate().getPublicKey().getEncoded());
        var builder = new BasicOCSPRespBuilder(new RespID(key, digests.get(RespID.HASH_SHA1)));
        for (Req one : request.getRequestList()) {
            add(builder, one.getCertID(), issuer, now);
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            builder.setResponseExtensions(new Extensions(nonce));
        }
        X509CertificateHolder[] chain = {holder(responder.certificate())};
        return new OCSPRespBuilder()
                .build(OCSPResp.SUCCESSFUL, builder.build(responder.signer(), chain, Date.from(now)));
    }

    private void add(BasicOCSPRespBuilder builder, CertificateID id, Party issuer, Instant now)
            throws OCSPException, CertificateEncodingException, IOException {
        Date from = Date.from(now);
        Date until = Date.from(now.plus(GOOD_FOR));
        boolean ours = issuer(id).filter(issuer::equals).isPresent();
        if (!ours || !register.isIssued(issuer, id.getSerialNumber())) {
            builder.addResponse(id, new UnknownStatus(), from, until);
            return;
        }
        Optional<Revocation> revocation = register.revocation(issuer, id.getSerialNumber());
        if (revocation.isEmpty()) {
            builder.addResponse(id, CertificateStatus.GOOD, from, until);
            return;
        }
        Revocation it = revocation.get();
        var status = new RevokedStatus(Date.from(it.at()), it.reason().code());
        builder.addResponse(id, status, from, until, extensions(it));
    }

    private static Extensions extensions(Revocation revocation) throws IOException {
        if (revocation.invalidityDate().isEmpty()) {
            return null;
        }
        ASN1GeneralizedTime date =
                new DERGeneralizedTime(Date.from(revocation.invalidityDate().get()));
        return new Extensions(new Extension(Extension.invalidityDate, false, date.getEncoded()));
    }

    private static X509CertificateHolder holder(X509Certificate certificate) throws CertificateEncodingException {
        return new JcaX509CertificateHolder(certificate);
    }
}
