package org.paraph.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The cryptography that a signature contains, and nothing else: no database, no engine. */
final class RawCryptography {

    private static final int ROUNDS = 20_000;
    private static final byte[] CONTENT =
            "the content that is signed, ".repeat(150).getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = new byte[32];

    private RawCryptography() {}

    /** One hash of a password, three digests: in milliseconds. */
    static double password() throws GeneralSecurityException {
        return median(() -> {
            MessageDigest.getInstance("SHA-512").digest(CONTENT);
            digests();
        });
    }

    /** One hash of a password, one sealed seed opened, three codes of the drift window, three digests: in milliseconds. */
    static double passwordAndCode() throws GeneralSecurityException {
        Cipher seal = aes(Cipher.ENCRYPT_MODE);
        byte[] sealed = seal.doFinal(new byte[20]);
        return median(() -> {
            MessageDigest.getInstance("SHA-512").digest(CONTENT);
            byte[] seed = aes(Cipher.DECRYPT_MODE).doFinal(sealed);
            for (int step = 0; step < 3; step++) {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(seed, "RAW"));
                mac.doFinal(new byte[8]);
            }
            digests();
        });
    }

    /** One signature of a key verified, its challenge and three more digests: in milliseconds. */
    static double key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(pair.getPrivate());
        signer.update(CONTENT);
        byte[] signature = signer.sign();
        return median(() -> {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(pair.getPublic());
            verifier.update(CONTENT);
            if (!verifier.verify(signature)) {
                throw new GeneralSecurityException("The signature does not fit");
            }
            MessageDigest.getInstance("SHA-256").digest(CONTENT);
            digests();
        });
    }

    /** Of content, record and journal entry. */
    private static void digests() throws GeneralSecurityException {
        for (int i = 0; i < 3; i++) {
            MessageDigest.getInstance("SHA-256").digest(CONTENT);
        }
    }

    private static Cipher aes(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, new byte[12]));
        return cipher;
    }

    private static double median(Work work) throws GeneralSecurityException {
        long[] nanos = new long[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            work.run();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begun;
            }
        }
        return Report.median(nanos);
    }

    private interface Work {
        void run() throws GeneralSecurityException;
    }
}
