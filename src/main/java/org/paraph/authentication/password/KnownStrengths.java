package org.paraph.authentication.password;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.paraph.assurance.AssuranceLevel;

/**
 * What right passwords were found to be worth, so that the same one is not measured at each signature: measuring takes as long as
 * signing. Keeps no password, but a keyed digest of one for each of the last thousand people, under a key that ends with the
 * process. Thread-safe.
 */
final class KnownStrengths {

    private static final String MAC = "HmacSHA256";
    private static final int MOST = 1000;

    private final PasswordStrength strength;
    private final SecretKeySpec key;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    KnownStrengths(PasswordStrength strength, SecureRandom random) {
        this.strength = strength;
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, MAC);
    }

    private record Known(String digest, AssuranceLevel level) {}

    /** Of a password that is right. */
    AssuranceLevel of(String person, String password) {
        String digest = digest(password);
        synchronized (known) {
            Known last = known.get(person);
            if (last != null && last.digest().equals(digest)) {
                return last.level();
            }
        }
        AssuranceLevel level = strength.of(person, password);
        synchronized (known) {
            known.put(person, new Known(digest, level));
        }
        return level;
    }

    private String digest(String password) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }
}
