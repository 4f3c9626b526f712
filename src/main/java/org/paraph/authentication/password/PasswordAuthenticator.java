package org.paraph.authentication.password;

import java.util.Optional;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.Challenge;

/** The memorized secret of Table B1, row 1. */
final class PasswordAuthenticator implements Authenticator {

    private static final int LONGEST = 200;

    private final Optional<PasswordCheck> check;
    private final PasswordStrength strength;

    PasswordAuthenticator(Optional<PasswordCheck> check, PasswordStrength strength) {
        this.check = check;
        this.strength = strength;
    }

    @Override
    public TokenType type() {
        return TokenType.MEMORIZED_SECRET;
    }

    @Override
    public boolean available(String person) {
        return check.filter(c -> c.available(person)).isPresent();
    }

    @Override
    public AssuranceLevel levelFor(String person) {
        return AssuranceLevel.LEVEL_2;
    }

    @Override
    public Verification verify(Challenge challenge, String answer) {
        String person = challenge.binding().person();
        boolean right = plausible(answer)
                && check.filter(c -> c.matches(person, answer)).isPresent();
        return right ? new Verification.Accepted(person, strength.of(answer)) : new Verification.Wrong();
    }

    /** What no password can be is wrong without asking: hashing a megabyte would be a gift to whoever sends it. */
    private static boolean plausible(String answer) {
        return answer.length() <= LONGEST && !answer.isBlank() && answer.chars().noneMatch(Character::isISOControl);
    }
}
