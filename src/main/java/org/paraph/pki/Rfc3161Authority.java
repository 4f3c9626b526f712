package org.paraph.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

/** Asks one time-stamp authority, with a nonce of 128 bits, and checks what it answers. Thread-safe. */
public final class Rfc3161Authority implements TimestampAuthority {

    private static final int NONCE_BITS = 128;

    private final Courier courier;
    private final TimestampSettings settings;
    private final TokenReader reader;
    private final Clock clock;
    private final SecureRandom random;

    /** @param signers how the authority's own certificate is judged */
    public Rfc3161Authority(
            Courier courier, TimestampSettings settings, CertificateCheck signers, Clock clock, SecureRandom random) {
        this.courier = courier;
        this.settings = settings;
        this.reader = new TokenReader(courier.authority(), settings, signers);
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Answer stamp(Imprint imprint) {
        TimeStampRequest request = request(imprint);
        Instant before = clock.instant();
        try {
            Courier.Reply reply = courier.carry(Der.of(request.getEncoded()));
            if (reply instanceof Courier.Delivered delivered) {
                var span = new TokenReader.Span(before, clock.instant());
                return new Stamped(reader.read(delivered.answer(), request, span));
            }
            return refused(((Courier.Failed) reply).why());
        } catch (Disbelieved disbelieved) {
            return refused(disbelieved.why());
        } catch (IOException e) {
            throw new IllegalStateException("A question to a time-stamp authority cannot be written", e);
        }
    }

    private Answer refused(Failure why) {
        return new NotStamped(List.of(new Attempt(courier.authority(), why)));
    }

    private TimeStampRequest request(Imprint imprint) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        settings.policy().map(ASN1ObjectIdentifier::new).ifPresent(generator::setReqPolicy);
        return generator.generate(
                new ASN1ObjectIdentifier(imprint.hash().oid()),
                imprint.digest().bytes(),
                new BigInteger(NONCE_BITS, random));
    }
}
