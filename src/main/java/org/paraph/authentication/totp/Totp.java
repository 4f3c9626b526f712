package org.paraph.authentication.totp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords, RFC 6238, with steps of 30 seconds from the epoch. */
record Totp(Hash hash, int digits) {

    static final int PERIOD_SECONDS = 30;

    /** A device's clock and a person's fingers may be one step off, either way (RFC 6238, section 5.2). */
    private static final int WINDOW = 1;

    private static final int[] POWERS = {1_000_000, 10_000_000, 100_000_000};

    Totp {
        if (digits < 6 || digits > 8) {
            throw new IllegalArgumentException("A one-time code has 6 to 8 digits, not " + digits);
        }
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), PERIOD_SECONDS);
    }

    /** The code of that step. */
    String code(byte[] seed, long step) {
        byte[] mac = mac(seed, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits - 6]);
    }

    /** The newest step near that time whose code this is. Takes as long for a wrong code as for a right one. */
    OptionalLong match(byte[] seed, String answer, Instant at) {
        byte[] given = answer.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        long now = step(at);
        long found = -1;
        for (long step = now - WINDOW; step <= now + WINDOW; step++) {
            byte[] right = code(seed, step).getBytes(StandardCharsets.UTF_8);
            found = MessageDigest.isEqual(right, given) ? step : found;
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private byte[] mac(byte[] seed, byte[] message) {
        try {
            Mac mac = Mac.getInstance(hash.algorithm());
            mac.init(new SecretKeySpec(seed, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + hash.algorithm(), e);
        }
    }

    /** The hashes of RFC 6238, by the names that apps know; seeds are as long as the hash. */
    enum Hash {
        SHA1(20),
        SHA256(32),
        SHA512(64);

        private final int seedBytes;

        Hash(int seedBytes) {
            this.seedBytes = seedBytes;
        }

        int seedBytes() {
            return seedBytes;
        }

        private String algorithm() {
            return "Hmac" + name();
        }
    }
}
