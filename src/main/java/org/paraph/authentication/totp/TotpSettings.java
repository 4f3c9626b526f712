package org.paraph.authentication.totp;

import java.util.Arrays;

/**
 * What new authenticator apps are set up with; a token keeps what it was enrolled with. Immutable.
 *
 * @param issuer the name under which apps show the account, 1 to 40 characters without a colon
 * @param hash {@code SHA1}, {@code SHA256} or {@code SHA512}
 * @param digits 6 or 8
 */
public record TotpSettings(String issuer, String hash, int digits) {

    private static final int LONGEST_ISSUER = 40;

    public TotpSettings {
        demand(
                !issuer.isBlank() && issuer.length() <= LONGEST_ISSUER && issuer.indexOf(':') < 0,
                "issuer must have 1 to 40 characters and no colon",
                issuer);
        demand(
                Arrays.stream(Totp.Hash.values()).anyMatch(h -> h.name().equals(hash)),
                "totp-hash must be SHA1, SHA256 or SHA512",
                hash);
        demand(digits == 6 || digits == 8, "totp-digits must be 6 or 8", digits);
    }

    /** What every authenticator app understands. */
    public static TotpSettings defaults() {
        return new TotpSettings("Paraph", "SHA1", 6);
    }

    Totp totp() {
        return new Totp(Totp.Hash.valueOf(hash), digits);
    }

    private static void demand(boolean right, String rule, Object value) {
        if (!right) {
            throw new IllegalArgumentException("paraph.tokens." + rule + ", but is " + value + ".");
        }
    }
}
