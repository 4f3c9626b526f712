package org.paraph.authentication.outofband;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the vault keeps of one token: a random key, and the address. The code for a challenge is HMAC-SHA-256 of the sent
 * code's id and the challenge under that key, cut to eight digits (26 bits): nobody guesses it, it is good for this
 * challenge alone, and it need not be kept anywhere.
 */
final class Secret {

    static final int DIGITS = 8;

    private static final int KEY_BYTES = 32;
    private static final long CODES = 100_000_000;
    private static final String MAC = "HmacSHA256";

    private final byte[] key;
    private final String address;

    private Secret(byte[] key, String address) {
        this.key = key;
        this.address = address;
    }

    static Secret make(SecureRandom random, Address address) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new Secret(key, address.text());
    }

    static Secret of(byte[] bytes) {
        return new Secret(
                Arrays.copyOf(bytes, KEY_BYTES),
                new String(bytes, KEY_BYTES, bytes.length - KEY_BYTES, StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        byte[] text = address.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(key, KEY_BYTES + text.length);
        System.arraycopy(text, 0, all, KEY_BYTES, text.length);
        return all;
    }

    String address() {
        return address;
    }

    String code(CodeStore.SentCode sent) {
        long number = Math.floorMod(
                ByteBuffer.wrap(mac(sent.id() + "\n" + sent.challenge())).getLong(), CODES);
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
    }

    /** With or without spaces and hyphens; takes as long for a wrong code as for a right one. */
    boolean isRight(CodeStore.SentCode sent, String answer) {
        byte[] given = answer.replaceAll("[\\s\\u00a0\\u202f-]", "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(code(sent).getBytes(StandardCharsets.UTF_8), given);
    }

    private byte[] mac(String message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + MAC, e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
