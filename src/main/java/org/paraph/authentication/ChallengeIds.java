package org.paraph.authentication;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes and recognises ids of challenges: 256 random bits in base64url. */
final class ChallengeIds {

    private static final int BYTES = 32;
    private static final int LENGTH = 43;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

    private final SecureRandom random;

    ChallengeIds(SecureRandom random) {
        this.random = random;
    }

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it can be one of ours: what cannot, however long, never reaches the database. */
    static boolean wellFormed(String id) {
        return id != null && id.length() == LENGTH && FORM.matcher(id).matches();
    }
}
