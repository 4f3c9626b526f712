package org.paraph.assurance;

import java.util.Optional;

/** The four threats that an assessment must weigh (Guidance, section 2.3). Immutable. */
public enum Threat {
    /** The signer is not who they claim to be. */
    IMPERSONATION,
    /** The signer denies having signed. */
    REPUDIATION,
    /** The data was altered after it was signed. */
    LOSS_OF_DATA_INTEGRITY,
    /** The signer was not authorized to sign this. */
    EXCEEDING_AUTHORITY;

    /** The word used in decisions, records and message keys, e.g. {@code exceeding-authority}. */
    public String key() {
        return Keys.of(this);
    }

    public static Optional<Threat> of(String key) {
        return Keys.find(Threat.class, key);
    }
}
