package org.paraph.assurance;

import java.util.Optional;

/** The types of electronic signature, weakest first (Guidance, Annex A). Immutable. */
public enum SignatureType {
    /** Letters, characters, numbers or other symbols in or with a document (PIPEDA, s. 31(1)). */
    ELECTRONIC,
    /** A message transformed by a private key (SOR/98-129, s. 1). */
    DIGITAL,
    /** A digital signature that fulfils SOR/2005-30. */
    SECURE;

    public boolean atLeast(SignatureType required) {
        return compareTo(required) >= 0;
    }

    public String key() {
        return Keys.of(this);
    }

    public static Optional<SignatureType> of(String key) {
        return Keys.find(SignatureType.class, key);
    }
}
