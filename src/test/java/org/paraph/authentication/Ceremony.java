package org.paraph.authentication;

import java.security.SecureRandom;
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
    final Throttle throttle = new Throttle(throttles, ThrottleSettings.defaults(), lock -> {}, clock);
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

    void wrongPasswords(int times) {
        for (int i = 0; i < times; i++) {
            password("wrong");
        }
    }
}
