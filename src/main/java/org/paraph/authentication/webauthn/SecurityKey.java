package org.paraph.authentication.webauthn;

import java.util.Map;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;

/**
 * What is known of a key since it was enrolled: nothing of it is a secret.
 *
 * @param id the credential id, base64url
 * @param publicKey in COSE, base64url
 * @param synced whether it may be copied to other devices (backup-eligible), as passkeys of a platform are
 * @param verifies whether it makes sure who holds it, by PIN or biometrics
 * @param attested whether a maker that is trusted here vouches for the device
 */
record SecurityKey(String id, String publicKey, boolean synced, boolean verifies, boolean attested) {

    private static final String ID = "credential";
    private static final String PUBLIC_KEY = "publicKey";
    private static final String SYNCED = "synced";
    private static final String VERIFIES = "verifies";
    private static final String ATTESTED = "attested";

    static SecurityKey of(Map<String, String> details) {
        return new SecurityKey(
                details.get(ID),
                details.get(PUBLIC_KEY),
                Boolean.parseBoolean(details.get(SYNCED)),
                Boolean.parseBoolean(details.get(VERIFIES)),
                Boolean.parseBoolean(details.get(ATTESTED)));
    }

    Map<String, String> details() {
        return Map.of(
                ID, id,
                PUBLIC_KEY, publicKey,
                SYNCED, Boolean.toString(synced),
                VERIFIES, Boolean.toString(verifies),
                ATTESTED, Boolean.toString(attested));
    }

    /** A key that neither stays in its device nor asks for its holder proves too little to have a row in Table B1. */
    boolean isUnsuitable() {
        return synced && !verifies;
    }

    /** Rows 6, 7 and 9 of Table B1. What can be copied is software, however it is kept. */
    TokenType type() {
        if (synced) {
            return TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_SOFTWARE;
        }
        return verifies ? TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE : TokenType.SINGLE_FACTOR_CRYPTOGRAPHIC_DEVICE;
    }

    /** That it is a device at all, only its maker can say; without that word it is worth one level less than the row. */
    AssuranceLevel level() {
        return switch (type()) {
            case MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE -> attested ? AssuranceLevel.LEVEL_4 : AssuranceLevel.LEVEL_3;
            default -> AssuranceLevel.LEVEL_2;
        };
    }
}
