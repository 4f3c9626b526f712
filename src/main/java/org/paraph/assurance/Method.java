package org.paraph.assurance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a signature is made, cheapest for the signer first, and the highest level that each can serve (Guidance, section 3.2,
 * Table 2 and its notes). A drawn signature proves no more than a typed one and never ranks above it. Immutable.
 */
public enum Method {
    /** A click on the button beside the statement; at level 3 with two factors. */
    CLICK(SignatureType.ELECTRONIC, AssuranceLevel.LEVEL_3),
    /** The signer's name, typed; at level 3 with two factors. */
    TYPED(SignatureType.ELECTRONIC, AssuranceLevel.LEVEL_3),
    /** The signer's hand, drawn; at level 3 with two factors. */
    DRAWN(SignatureType.ELECTRONIC, AssuranceLevel.LEVEL_3),
    /** A private key in software; at level 3 a second token authenticates (Table 2, note 1). */
    DIGITAL(SignatureType.DIGITAL, AssuranceLevel.LEVEL_3),
    /** A private key in a multi-factor cryptographic device (Table 2, note 2). */
    SECURE(SignatureType.SECURE, AssuranceLevel.LEVEL_4);

    private final SignatureType type;
    private final AssuranceLevel highest;

    Method(SignatureType type, AssuranceLevel highest) {
        this.type = type;
        this.highest = highest;
    }

    public SignatureType type() {
        return type;
    }

    public AssuranceLevel highestLevel() {
        return highest;
    }

    /** Whether this method can serve that level at all; the authentication must reach it too. */
    public boolean suffices(AssuranceLevel required) {
        return highest.atLeast(required);
    }

    /** Every method that can serve that level, cheapest first. */
    public static List<Method> forLevel(AssuranceLevel required) {
        return Arrays.stream(values())
                .filter(method -> method.suffices(required))
                .toList();
    }

    /** The word used in records, in the HTTP interface and in message keys, e.g. {@code typed}. */
    public String key() {
        return Keys.of(this);
    }

    public static Optional<Method> of(String key) {
        return Keys.find(Method.class, key);
    }
}
