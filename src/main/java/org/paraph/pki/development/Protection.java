package org.paraph.pki.development;

/** Where the private key of a person lives, as whoever has the certificate issued vouches for it. */
public enum Protection {
    /** In a browser or a file. */
    SOFTWARE(Oids.SOFTWARE_POLICY),
    /** In a card or token that never gives it out and asks for a PIN or a finger. */
    HARDWARE(Oids.HARDWARE_POLICY);

    private final String policy;

    Protection(String policy) {
        this.policy = policy;
    }

    /** Identifier (OID) of the certificate policy. */
    public String policy() {
        return policy;
    }

    Party authority() {
        return this == HARDWARE ? Party.HARDWARE : Party.SOFTWARE;
    }
}
