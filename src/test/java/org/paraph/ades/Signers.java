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
import java.util.ArrayList;
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

    /** Somebody's certificate and those above it. */
    public static List<X509Certificate> person() {
        return Signer.any().chain();
    }

    /** The document signed by somebody, for the long term. */
    public static byte[] signed(byte[] pdf) throws GeneralSecurityException {
        return signed(PKI, pdf, Durability.ARCHIVE, 1);
    }

    /** The document signed by so many parties, with certificates of that infrastructure, and made to last after each. */
    public static byte[] signed(DevelopmentPki pki, byte[] pdf, Durability durability, int parties)
            throws GeneralSecurityException {
        PdfSigning signing = new PdfSigning(new Trust(pki.trustAnchors(), pki.revocation(), pki.timestamps()));
        byte[] signed = pdf;
        for (int i = 0; i < parties; i++) {
            KeyPair keys = Authority.ec();
            Signer party = new Signer(
                    keys, Developments.issue(pki, keys, Protection.SOFTWARE).chain());
            Preparation it = preparation(party, null);
            Finished finished = signing.finish(signed, it, party.sign(signing.toSign(signed, it)));
            Extended extended =
                    signing.extend(((Finished.Signed) finished).document().bytes(), durability);
            signed = ((Extended.Lasting) extended).document().bytes();
        }
        return signed;
    }

    /** The document with a field for each key, signed by their holders one after the other, and made to last after each. */
    public static byte[] signedInFields(DevelopmentPki pki, byte[] pdf, Durability durability, List<KeyPair> keys)
            throws GeneralSecurityException {
        PdfSigning signing = new PdfSigning(new Trust(pki.trustAnchors(), pki.revocation(), pki.timestamps()));
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            fields.add(new Field("party" + (i + 1), 1, 50 + 170F * i, 640, 160, 60));
        }
        byte[] signed = signing.withFields(pdf, fields);
        for (int i = 0; i < keys.size(); i++) {
            Protection protection = durability == Durability.ARCHIVE ? Protection.HARDWARE : Protection.SOFTWARE;
            Signer party = new Signer(
                    keys.get(i),
                    Developments.issue(pki, keys.get(i), protection).chain());
            Preparation it = preparation(party, fields.get(i));
            Finished finished = signing.finish(signed, it, party.sign(signing.toSign(signed, it)));
            Extended extended =
                    signing.extend(((Finished.Signed) finished).document().bytes(), durability);
            signed = ((Extended.Lasting) extended).document().bytes();
        }
        return signed;
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
