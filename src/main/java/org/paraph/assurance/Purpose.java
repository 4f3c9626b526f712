package org.paraph.assurance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why one signs: the closed list of the Guidance, section 3, consideration 1. Immutable. */
public enum Purpose {
    APPROVAL,
    AGREEMENT,
    CONSENT,
    AUTHORIZATION,
    CONFIRMATION,
    ACKNOWLEDGMENT,
    WITNESS,
    NOTARIZATION,
    CERTIFICATION,
    OTHER;

    /** The word used in {@code paraph:purpose}, in records and in message keys, e.g. {@code approval}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Purpose> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }
}
