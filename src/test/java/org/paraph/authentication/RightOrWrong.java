package org.paraph.authentication;

import java.util.concurrent.atomic.AtomicInteger;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;

/** A token whose right answer is "right"; counts how often somebody was let look. */
public final class RightOrWrong implements Authenticator {

    private final TokenType type;
    private final AssuranceLevel level;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean available = true;

    public RightOrWrong(TokenType type, AssuranceLevel level) {
        this.type = type;
        this.level = level;
    }

    public int looks() {
        return looks.get();
    }

    void revoke() {
        available = false;
    }

    @Override
    public TokenType type() {
        return type;
    }

    @Override
    public boolean available(String person) {
        return available;
    }

    @Override
    public AssuranceLevel levelFor(String person) {
        return level;
    }

    @Override
    public Verification verify(Challenge challenge, String answer) {
        looks.incrementAndGet();
        return answer.equals("right")
                ? new Verification.Accepted(
                        type.key() + "-of-" + challenge.binding().person(), level)
                : new Verification.Wrong();
    }
}
