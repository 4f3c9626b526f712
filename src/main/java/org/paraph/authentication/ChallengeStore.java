package org.paraph.authentication;

import java.time.Instant;
import java.util.Optional;

/** Where challenges wait for their answer. Thread-safe; safe with several nodes on one database. */
public interface ChallengeStore {

    /** Keeps a new challenge, in the current transaction. */
    void add(Challenge challenge);

    /**
     * Uses a challenge up, for the whole database and once: of any number of callers at most one gets it. Refuses to
     * run without a transaction.
     *
     * @return what was issued, or nothing when there is no such challenge or it was used before
     */
    Optional<Challenge> burn(String id, Instant at);

    /** Forgets what expired before that instant, used or not. */
    int removeExpiredBefore(Instant instant);
}
