package org.paraph.authentication.totp;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.enrolment.TokenStore.Kept;
import org.paraph.authentication.enrolment.Tokens;

/** Table B1, rows 5 and 8: a code of any of the person's authenticator apps, or devices with a lock, once. */
final class TotpAuthenticator implements Authenticator {

    private final TokenType type;
    private final AssuranceLevel level;
    private final Tokens tokens;
    private final Clock clock;

    TotpAuthenticator(TokenType type, AssuranceLevel level, Tokens tokens, Clock clock) {
        this.type = type;
        this.level = level;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public TokenType type() {
        return type;
    }

    @Override
    public boolean available(String person) {
        return !tokens.usable(person, type()).isEmpty();
    }

    @Override
    public AssuranceLevel levelFor(String person) {
        return level;
    }

    /** A code that was used is wrong, whatever became of the signature it was used for. */
    @Override
    public Verification verify(Challenge challenge, String answer) {
        Instant now = clock.instant();
        for (Kept kept : tokens.usable(challenge.binding().person(), type())) {
            OptionalLong step = TotpKind.totp(kept.token().details()).match(tokens.secret(kept), answer, now);
            if (step.isPresent() && tokens.use(kept, step.getAsLong())) {
                return new Verification.Accepted(kept.token().id(), level);
            }
        }
        return new Verification.Wrong();
    }
}
