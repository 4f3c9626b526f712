package org.paraph.signature;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** Random UUIDs (version 4) from the random source that was handed in. */
public record Ids(SecureRandom random) implements Supplier<String> {

    private static final long VERSION_MASK = 0xFFFFFFFFFFFF0FFFL;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;
    private static final long VARIANT = 0x8000000000000000L;

    @Override
    public String get() {
        long high = (random.nextLong() & VERSION_MASK) | VERSION_4;
        long low = (random.nextLong() & VARIANT_MASK) | VARIANT;
        return new UUID(high, low).toString();
    }
}
