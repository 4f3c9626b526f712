package org.paraph.authentication.password;

import java.util.Optional;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.Challenge;

/** The memorized secret of Table B1, row 1: a password that is typed, or the login elsewhere that is gone through again. */
final class PasswordAuthenticator implements Authenticator {

    private static final int LONGEST = 200;

    private final Optional<PasswordCheck> check;
    private final Optional<Reauthentication> login;
    private final KnownStrengths strength;

    PasswordAuthenticator(Optional<PasswordCheck> check, Optional<Reauthentication> login, KnownStrengths strength) {
        this.check = check;
        this.login = login;
        this.strength = strength;
    }

    @Override
    public TokenType type() {
        return TokenType.MEMORIZED_SECRET;
    }

    @Override
    public boolean available(String person) {
        return login(person).isPresent()
                || check.filter(c -> c.available(person)).isPresent();
    }

    @Override
    public AssuranceLevel levelFor(String person) {
        return login(person).map(l -> l.level(person)).orElse(AssuranceLevel.LEVEL_2);
    }

    /** Where to log in again. */
    @Override
    public Optional<String> ask(Challenge challenge) {
        return login(challenge.binding().person()).map(l -> l.page(challenge));
    }

    @Override
    public Verification verify(Challenge challenge, String answer) {
        String person = challenge.binding().person();
        Optional<Reauthentication> there = login(person);
        if (there.isPresent()) {
            return there.get().isFresh(challenge)
                    ? new Verification.Accepted(person, there.get().level(person))
                    : new Verification.Wrong();
        }
        boolean right = plausible(answer)
                && check.filter(c -> c.matches(person, answer)).isPresent();
        return right ? new Verification.Accepted(person, strength.of(person, answer)) : new Verification.Wrong();
    }

    private Optional<Reauthentication> login(String person) {
        return login.filter(l -> l.available(person));
    }

    /** What no password can be is wrong without asking: hashing a megabyte would be a gift to whoever sends it. */
    private static boolean plausible(String answer) {
        return answer.length() <= LONGEST && !answer.isBlank() && answer.chars().noneMatch(Character::isISOControl);
    }
}
