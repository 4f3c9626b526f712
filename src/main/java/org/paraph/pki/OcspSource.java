package org.paraph.pki;

import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Asks an OCSP responder (RFC 6960), each time anew and with a nonce of 32 bytes (RFC 9654). Thread-safe. */
public final class OcspSource implements RevocationSource {

    private static final int NONCE_BYTES = 32;

    private final Courier courier;
    private final OcspReader reader;
    private final SecureRandom random;

    public OcspSource(Courier courier, OcspSettings settings, Clock clock, SecureRandom random) {
        this.courier = courier;
        this.reader = new OcspReader(settings, clock);
        this.random = random;
    }

    @Override
    public Answer ask(X509Certificate certificate, X509Certificate issuer) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Courier.Reply reply = courier.carry(question(certificate, issuer, nonce));
        if (reply instanceof Courier.Delivered delivered) {
            return read(delivered.answer(), new OcspReader.Question(certificate, issuer, nonce));
        }
        return unavailable(((Courier.Failed) reply).why());
    }

    private Answer read(Der answer, OcspReader.Question question) {
        try {
            return reader.read(answer, question);
        } catch (Disbelieved disbelieved) {
            return unavailable(disbelieved.why());
        }
    }

    private Unavailable unavailable(Failure why) {
        return new Unavailable(courier.authority(), why);
    }

    /** SHA-1 only names the issuer here, as RFC 5019 demands; nothing is signed with it. */
    private static Der question(X509Certificate certificate, X509Certificate issuer, byte[] nonce) {
        try {
            var hash = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            var id = new CertificateID(hash, new JcaX509CertificateHolder(issuer), certificate.getSerialNumber());
            byte[] value = new DEROctetString(nonce).getEncoded(); // an octet string inside the extension's own
            var extension = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, value);
            return Der.of(new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(extension))
                    .build()
                    .getEncoded());
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException | IOException e) {
            throw new IllegalStateException("A question to an OCSP responder cannot be written", e);
        }
    }
}
