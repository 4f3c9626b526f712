package org.paraph.authentication;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenTable;
import org.paraph.assurance.TokenType;

/** A signer in front of the real thing, with stores in memory: a password of level 2 and an OTP device of level 2. */
final class Ceremony {

    static final TokenType PASSWORD = TokenType.MEMORIZED_SECRET;
    static final TokenType OTP = TokenType.SINGLE_FACTOR_OTP_DEVICE;
    static final Binding BINDING = new Binding("max", "request-1", "digest-1", "approval", "typed");

    final MovableClock clock = new MovableClock();
    final InMemoryChallenges challenges = new InMemoryChallenges();
    final InMemoryThrottles throttles = new InMemoryThrottles();
    final RightOrWrong password = new RightOrWrong(PASSWORD, AssuranceLevel.LEVEL_2);
    final RightOrWrong otp = new RightOrWrong(OTP, AssuranceLevel.LEVEL_2);
    final List<LockListener.Lock> locks = new ArrayList<>();
    final Throttle throttle = new Throttle(throttles, ThrottleSettings.defaults(), locks::add, clock);
    final Authentication authentication = new TokenAuthentication(
            new ChallengeBook(challenges, new ChallengeIds(new SecureRandom()), ChallengeSettings.defaults(), clock),
            throttle,
            TokenTable.tableB1(),
            List.of(otp, password),
            clock);

    String challenge() {
        return authentication.issue(BINDING).id();
    }

    /** A whole ceremony with a challenge of its own. */
    Authenticated password(String answer) {
        return answer(Map.of(PASSWORD, answer));
    }

    Authenticated answer(Map<TokenType, String> answers) {
        return authentication.answer(challenge(), BINDING, answers);
    }

    /** Each as soon as it is looked at; after the last one no time passes. */
    void wrongPasswords(int times) {
        for (int i = 0; i < times; i++) {
            if (i > 0) {
                waitForALook();
            }
            password("wrong");
        }
    }

    /** Until an answer of the password is looked at again. */
    void waitForALook() {
        throttle.lockedUntil("max", PASSWORD)
                .ifPresent(until -> clock.forward(Duration.between(clock.instant(), until)));
    }
}
