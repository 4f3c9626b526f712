package org.paraph.assurance;

/** The notes to Table 2 of the Guidance that bind Paraph. Their words stand in the message bundles. Immutable. */
public enum TableNote {
    /** Level 3: a non-cryptographic signature may need more risk mitigation (note 1). */
    MITIGATION_MAY_BE_NEEDED,
    /** Level 3: whoever signs with a software key authenticates with a second token (note 1). */
    SECOND_TOKEN_BESIDE_SOFTWARE_KEY,
    /** Level 4: a multi-factor cryptographic device must be used (note 2). */
    CRYPTOGRAPHIC_DEVICE_ONLY;

    public String key() {
        return Keys.of(this);
    }
}
