package org.paraph.authentication;

import java.time.Instant;
import java.util.Optional;
import org.paraph.assurance.TokenType;

/** Where wrong answers are counted, per person and token. Thread-safe; safe with several nodes on one database. */
public interface ThrottleStore {

    /** One person's token of one type. */
    record TokenKey(String person, TokenType token) {}

    /**
     * @param inARow wrong answers since the last right one
     * @param lockedUntil the instant from which on answers are looked at again; {@code null} when not locked
     */
    record Tally(int inARow, Instant lockedUntil) {
        public static final Tally CLEAR = new Tally(0, null);
    }

    /**
     * Reads the state and holds it: until the current transaction ends nobody else gets past this method for the same
     * key. Refuses to run without a transaction.
     */
    Tally hold(TokenKey key);

    /** Reads the state without holding it. */
    Tally peek(TokenKey key);

    /** Replaces the state. Nothing happens when the key was never held. */
    void save(TokenKey key, Tally state);

    void addFailure(TokenKey key, Instant at);

    /** When the failure happened that has {@code newer} failures after it; nothing when there are not that many. */
    Optional<Instant> failureBehind(TokenKey key, int newer);

    /** Forgets failures that happened at that instant or before. */
    int removeFailuresUntil(Instant instant);
}
