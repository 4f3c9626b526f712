package org.paraph.authentication;

import java.time.Instant;
import java.util.Optional;
import org.paraph.assurance.TokenType;

/**
 * Looks at and opens the locks that too many wrong answers put on a token. A lock holds for signing alone and never for
 * the login of the engine. Who may unlock, and the note of it in the journal, are the caller's business. Thread-safe.
 */
public interface TokenLocks {

    /** Until when that token is locked; nothing when answers are looked at now. */
    Optional<Instant> lockedUntil(String person, TokenType token);

    /**
     * Opens a lock and starts the count in a row anew. Failures stay in the sliding window: when it is full, the next
     * wrong answer locks again.
     */
    void unlock(String person, TokenType token);
}
