package org.paraph.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp authority that does as it is told, rightly or wrongly. */
final class Tsa implements Courier {

    static final String POLICY = "1.3.6.1.4.1.55555.1.1";

    Authority signer;
    BigInteger nonce;
    byte[] imprint;
    String policy = POLICY;
    Duration ahead = Duration.ZERO;
    int failure = -1;
    int asked;

    private final String name;
    private final Clock clock;

    Tsa(String name, Authority signer, Clock clock) {
        this.name = name;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public String authority() {
        return name;
    }

    @Override
    public Reply carry(Der question) {
        asked++;
        try {
            return new Delivered(Der.of(answer(new TimeStampRequest(question.bytes()))));
        } catch (IOException | TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] answer(TimeStampRequest request)
            throws IOException, TSPException, OperatorCreationException, GeneralSecurityException {
        var responses = new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED);
        if (failure >= 0) {
            return responses.generateFailResponse(2, failure, "no").getEncoded();
        }
        return responses
                .generate(
                        bent(request), BigInteger.TEN, Date.from(clock.instant().plus(ahead)))
                .getEncoded();
    }

    private TimeStampTokenGenerator tokens() throws TSPException, OperatorCreationException, GeneralSecurityException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signingTime()))
                        .build("SHA256withECDSA", signer.key(), signer.certificate()),
                digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier(policy));
        tokens.addCertificates(new JcaCertStore(List.of(signer.certificate())));
        return tokens;
    }

    private AttributeTable signingTime() {
        Date now = Date.from(clock.instant().plus(ahead));
        return new AttributeTable(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(now))));
    }

    private TimeStampRequest bent(TimeStampRequest request) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(
                request.getMessageImprintAlgOID(),
                imprint == null ? request.getMessageImprintDigest() : imprint,
                nonce == null ? request.getNonce() : nonce);
    }
}
