package org.paraph.ades;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.paraph.pki.Authority;
import org.paraph.pki.development.DevelopmentPki;
import org.paraph.pki.development.Developments;
import org.paraph.pki.development.Protection;

/** People with keys and certificates of a development infrastructure, and what they sign. */
public final class Signers {

    public static final Clock CLOCK = Clock.systemUTC();
    public static final DevelopmentPki PKI = pki();
    public static final Trust TRUST = new Trust(PKI.trustAnchors(), PKI.revocation(), PKI.timestamps());

    private static final PdfSigning SIGNING = new PdfSigning(TRUST);

    private Signers() {}

    /** Somebody who can sign. */
    public record Signer(KeyPair keys, List<X509Certificate> chain) {

        static Signer any() {
            return with(Authority.ec());
        }

        static Signer with(KeyPair keys) {
            return new Signer(
                    keys, Developments.issue(PKI, keys, Protection.SOFTWARE).chain());
        }

        X509Certificate certificate() {
            return chain.get(0);
        }

        byte[] sign(byte[] bytes) throws GeneralSecurityException {
            return sign(bytes, keys.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
        }

        byte[] sign(byte[] bytes, String algorithm) throws GeneralSecurityException {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        }
    }

    static DevelopmentPki pki() {
        try {
            return Developments.reachable(
                    Files.createTempDirectory("paraph-pki"), CLOCK, URI.create("http://pki.example.test/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document signed by somebody, for the long term. */
    public static byte[] signed(byte[] pdf) throws GeneralSecurityException {
        Signer max = Signer.any();
        Preparation it = preparation(max, null);
        byte[] signed = finished(pdf, it, max.sign(SIGNING.toSign(pdf, it)));
        return ((Extended.Lasting) SIGNING.extend(signed, Durability.ARCHIVE))
                .document()
                .bytes();
    }

    static byte[] finished(byte[] pdf, Preparation it, byte[] value) {
        return ((Finished.Signed) SIGNING.finish(pdf, it, value)).document().bytes();
    }

    static Preparation preparation(Signer signer, Field field) {
        return new Preparation(
                "contract.pdf",
                Instant.now(CLOCK).truncatedTo(ChronoUnit.MILLIS),
                signer.chain(),
                "Agreement",
                field,
                field == null
                        ? List.of()
                        : List.of("Désirée Directrice", "Accord · Agreement", "2026-11-22 12:00 HNE"));
    }
}
