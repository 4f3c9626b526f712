package org.paraph.authentication.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.MemorizedSecretRule;

/**
 * What a password is worth, by its length and by how soon it is guessed: the policy's rule for a string that a user chose. One that
 * does not meet the rule is still some form of authentication, which is all that Table 2 asks at level 1. Thread-safe.
 */
final class PasswordStrength {

    /** More would take half a second, and makes nothing weaker. */
    private static final int MEASURED = 72;

    private final Zxcvbn zxcvbn = new Zxcvbn();
    private final MemorizedSecretRule rule;

    PasswordStrength(MemorizedSecretRule rule) {
        this.rule = rule;
    }

    /** @param person whose id makes it no harder to guess */
    AssuranceLevel of(String person, String password) {
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        double guesses = zxcvbn.measure(measured, List.of(person)).getGuesses();
        return rule.levelOf(password.codePointCount(0, password.length()), guesses)
                .orElse(AssuranceLevel.LEVEL_1);
    }
}
