package org.paraph.digital;

import java.util.Base64;
import java.util.Optional;

/** What a key gave, as clients send it: Base64 of at most 1,024 bytes. */
final class KeyValue {

    /** Four thirds of the bytes of the largest RSA key in use, 8,192 bits. */
    private static final int LONGEST = 1_368;

    private KeyValue() {}

    static Optional<byte[]> of(Object sent) {
        if (!(sent instanceof String text) || text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
