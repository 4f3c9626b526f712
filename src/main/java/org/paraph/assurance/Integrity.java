package org.paraph.assurance;

import java.util.Optional;

/** How the record's integrity is kept, weakest first (Guidance, section 3.4 and Table 2). Immutable. */
public enum Integrity {
    /** The medium integrity of ITSG-33, Annex 4A, profile 1. */
    MEDIUM,
    /** Medium, and parts of a cryptographic signature are digitally signed. */
    MEDIUM_PARTLY_SIGNED,
    DIGITALLY_SIGNED;

    public boolean atLeast(Integrity required) {
        return compareTo(required) >= 0;
    }

    public String key() {
        return Keys.of(this);
    }

    public static Optional<Integrity> of(String key) {
        return Keys.find(Integrity.class, key);
    }
}
