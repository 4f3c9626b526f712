package org.paraph.pki.development;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
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
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.paraph.pki.Der;

/** Gives time stamps by the clock of this process, to the millisecond. */
final class StampDesk {

    private static final Set<ASN1ObjectIdentifier> HASHES =
            Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512);
    private static final Set<String> POLICIES = Set.of(Oids.STAMP_POLICY);
    private static final int SERIAL_BITS = 127;

    private final Identity signer;
    private final Clock clock;
    private final SecureRandom random;

    StampDesk(Identity signer, Clock clock, SecureRandom random) {
        this.signer = signer;
        this.clock = clock;
        this.random = random;
    }

    Der answer(Der question) {
        Instant now = clock.instant();
        try {
            return Der.of(answer(question, now).getEncoded());
        } catch (TSPException | IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("A time stamp cannot be written", e);
        }
    }

    private TimeStampResponse answer(Der question, Instant now)
            throws TSPException, OperatorCreationException, GeneralSecurityException {
        var responses = new TimeStampResponseGenerator(tokens(now), HASHES, POLICIES);
        TimeStampRequest request;
        try {
            request = new TimeStampRequest(question.bytes());
        } catch (IOException | RuntimeException bent) {
            return responses.generateFailResponse(
                    PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "not a time-stamp request");
        }
        return responses.generate(request, new BigInteger(SERIAL_BITS, random), Date.from(now));
    }

    private TimeStampTokenGenerator tokens(Instant now)
            throws TSPException, OperatorCreationException, GeneralSecurityException {
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signingTime(now)))
                        .build(Identity.SIGNATURE, signer.key(), signer.certificate()),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier(Oids.STAMP_POLICY));
        tokens.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
        tokens.setAccuracySeconds(1);
        tokens.addCertificates(new JcaCertStore(List.of(signer.certificate())));
        return tokens;
    }

    /** Otherwise the library would ask the system clock. */
    private static AttributeTable signingTime(Instant now) {
        return new AttributeTable(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(now)))));
    }
}
