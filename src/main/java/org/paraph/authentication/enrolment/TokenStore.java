package org.paraph.authentication.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Token.State;

/** Where tokens are kept. Works in the current transaction. Thread-safe; safe with several nodes on one database. */
public interface TokenStore {

    /**
     * @param sealed the secret, {@code null} before it was set up and once the token has ended
     * @param lastStep the newest one-time code that was used, as the type counts; 0 before the first
     */
    record Kept(Token token, Sealed sealed, long lastStep) {}

    /**
     * A secret as it may lie in a database.
     *
     * @param key id of the key that opens it
     */
    record Sealed(String key, String text) {}

    /** @param sealed {@code null} for what is issued */
    void add(Token token, Sealed sealed);

    Optional<Kept> find(String id);

    /** In the order in which they were enrolled; those that can be answered with. */
    List<Kept> active(String person, TokenType type);

    /** All of them, revoked ones too, in the order in which they were enrolled. */
    List<Token> of(String person);

    /**
     * Moves a token on, unless somebody else did so first; revoking forgets its secret for good.
     *
     * @param from where it must stand for this
     * @return whether it stood there
     */
    boolean move(String id, List<State> from, State to, Instant at, String reason);

    boolean rename(String id, String name);

    /**
     * Notes that an active token was used at that step. Of any number of callers at most one is told yes for a step, and
     * none for an older one.
     */
    boolean use(String id, long step, Instant at);

    /** Notes that an active token was used, for types that count no steps. */
    boolean use(String id, Instant at);

    /**
     * Keeps type, details and secret of a token that is pending: when what was issued is set up, and as the first answer
     * showed them.
     *
     * @return whether it was pending still
     */
    boolean settle(Token token, Sealed sealed);

    /** Replaces the sealed secret by the same one under another key. */
    void reseal(String id, Sealed sealed);

    /** Forgets what its holder began and never confirmed. */
    int removePending(String person, TokenType type);
}
