package org.paraph.authentication.password;

import org.paraph.assurance.AssuranceLevel;

/**
 * What a password is worth: NIST SP 800-63-2, Table 6, for a string that a user chose from an alphabet of 90 characters
 * or more. Eight characters make level 2; fewer are still some form of authentication, which is all that level 1 asks.
 */
final class PasswordStrength {

    private static final int LEVEL_2_LENGTH = 8;

    AssuranceLevel of(String password) {
        return password.codePointCount(0, password.length()) >= LEVEL_2_LENGTH
                ? AssuranceLevel.LEVEL_2
                : AssuranceLevel.LEVEL_1;
    }
}
