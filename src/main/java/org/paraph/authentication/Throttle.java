package org.paraph.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.ThrottleStore.Tally;
import org.paraph.authentication.ThrottleStore.TokenKey;

/**
 * Limits wrong answers: each in a row makes the next one wait longer, after some there is a short lock, and a long one when
 * the sliding window is full. Exact under parallel guesses, since a key is held from before the look until the count is committed.
 */
final class Throttle implements TokenLocks {

    private final ThrottleStore store;
    private final ThrottleSettings settings;
    private final LockListener listener;
    private final Clock clock;

    Throttle(ThrottleStore store, ThrottleSettings settings, LockListener listener, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.listener = listener;
        this.clock = Microseconds.of(clock);
    }

    /** Holds the key; what comes back says whether an answer may be looked at. */
    Tally hold(TokenKey key) {
        return ifStillLocked(store.hold(key));
    }

    /** Counts a wrong answer. @return until when the token's next answer waits, or {@code null} */
    Instant countWrong(TokenKey key, Tally before) {
        Instant now = clock.instant();
        store.addFailure(key, now);
        int inARow = before.inARow() + 1;
        Instant lock = later(shortLock(inARow, now), longLock(key, now));
        Instant until = later(lock, delay(inARow, now));
        store.save(key, new Tally(inARow, until));
        if (lock != null) {
            listener.on(new LockListener.Lock(key.person(), key.token(), until));
        }
        return until;
    }

    /** Forgets the wrong answers in a row. The window does not forget: it bounds guessing between right answers. */
    void countRight(TokenKey key, Tally before) {
        if (before.inARow() > 0) {
            store.save(key, Tally.CLEAR);
        }
    }

    @Override
    public Optional<Instant> lockedUntil(String person, TokenType token) {
        return Optional.ofNullable(
                ifStillLocked(store.peek(new TokenKey(person, token))).lockedUntil());
    }

    @Override
    public void unlock(String person, TokenType token) {
        store.save(new TokenKey(person, token), Tally.CLEAR);
    }

    private Tally ifStillLocked(Tally state) {
        boolean over = state.lockedUntil() != null && !clock.instant().isBefore(state.lockedUntil());
        return over ? new Tally(state.inARow(), null) : state;
    }

    private Instant shortLock(int inARow, Instant now) {
        return inARow % settings.inARow() == 0 ? now.plus(settings.lockFor()) : null;
    }

    private Instant delay(int inARow, Instant now) {
        Duration delay = settings.delayAfter(inARow);
        return delay.isZero() ? null : now.plus(delay);
    }

    private Instant longLock(TokenKey key, Instant now) {
        return store.failureBehind(key, settings.maxFailures() - 1)
                .map(failure -> failure.plus(settings.window()))
                .filter(now::isBefore)
                .orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
