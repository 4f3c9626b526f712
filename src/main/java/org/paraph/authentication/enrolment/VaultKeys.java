package org.paraph.authentication.enrolment;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal the tokens' secrets: AES-256, each with a name of its own. New secrets are sealed under the first;
 * the others still open. Immutable.
 */
public final class VaultKeys {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]{1,64}):([A-Za-z0-9+/]{43}=)");

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    /**
     * @param keys each {@code id:base64} of 32 bytes, the current one first; none: no token can be enrolled
     * @throws IllegalArgumentException naming what is wrong, and never a key
     */
    public VaultKeys(List<String> keys) {
        List<String> given = new ArrayList<>(keys);
        for (int i = 0; i < given.size(); i++) {
            var form = FORM.matcher(given.get(i).strip());
            if (!form.matches()) {
                throw new IllegalArgumentException("paraph.tokens.keys[" + i
                        + "] must be id:base64, an id of letters, digits, dots and hyphens and a key of 32 random bytes in"
                        + " Base64 (44 characters), e.g. made by: openssl rand -base64 32");
            }
            byte[] bytes = Base64.getDecoder().decode(form.group(2));
            if (this.keys.put(form.group(1), new SecretKeySpec(bytes, "AES")) != null) {
                throw new IllegalArgumentException("paraph.tokens.keys has two keys with the id " + form.group(1)
                        + ". A new key needs a new id, or what the old one sealed can no longer be opened.");
            }
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The id of the key that new secrets are sealed under. Refuses when there is none. */
    String current() {
        return keys.keySet().iterator().next();
    }

    boolean has(String id) {
        return keys.containsKey(id);
    }

    SecretKey key(String id) {
        return keys.get(id);
    }

    /** The ids alone. */
    @Override
    public String toString() {
        return "VaultKeys" + keys.keySet();
    }
}
