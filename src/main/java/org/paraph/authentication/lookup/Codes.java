package org.paraph.authentication.lookup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six characters, 30 bits each, none of which is taken for another; kept as HMAC-SHA-256 under a key that lies in
 * the vault, since so few bits would be found out from a bare hash within seconds.
 */
final class Codes {

    static final int KEY_BYTES = 32;

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;
    private static final String MAC = "HmacSHA256";

    private final SecureRandom random;

    Codes(SecureRandom random) {
        this.random = random;
    }

    byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    String next() {
        StringBuilder code = new StringBuilder();
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return code.toString();
    }

    /** In upper or lower case, with or without spaces and hyphens. */
    static String hash(byte[] key, String cell, String code) {
        String plain = cell + "|" + code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + MAC, e);
        }
    }

    static boolean isRight(CellStore.Cell cell, byte[] key, String code) {
        byte[] given = hash(key, cell.name(), code).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(cell.hash().getBytes(StandardCharsets.US_ASCII), given);
    }
}
