package org.paraph.authentication.password;

import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.MemorizedSecretRule;

/**
 * What a password is worth, by its length: the policy's rule for a string that a user chose. One too short for the rule is
 * still some form of authentication, which is all that Table 2 asks at level 1.
 */
final class PasswordStrength {

    private final MemorizedSecretRule rule;

    PasswordStrength(MemorizedSecretRule rule) {
        this.rule = rule;
    }

    AssuranceLevel of(String password) {
        return rule.levelOf(password.codePointCount(0, password.length())).orElse(AssuranceLevel.LEVEL_1);
    }
}
