package org.paraph.signature;

import java.util.Base64;

/**
 * The very bytes that a key has to sign. Immutable.
 *
 * @param key id of the key
 * @param bytes in Base64
 * @param document SHA-256 of the document in which the signature will stand, as it is now
 */
public record ToSign(String key, String bytes, String document) {

    public static ToSign of(String key, byte[] bytes, String document) {
        return new ToSign(key, Base64.getEncoder().encodeToString(bytes), document);
    }
}
