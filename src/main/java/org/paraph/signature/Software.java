package org.paraph.signature;

import java.util.Map;
import java.util.Optional;

/** Which software wrote a record. */
final class Software {

    private static final String VERSION = Optional.ofNullable(
                    Software.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Software() {}

    static Map<String, Object> facts() {
        return Map.of("name", "Paraph", "version", VERSION);
    }
}
