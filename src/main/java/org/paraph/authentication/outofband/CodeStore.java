package org.paraph.authentication.outofband;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which codes were sent, for what, and which still wait to be: the outbox. Holds no code and no address. Works in the current
 * transaction, if there is one. Thread-safe; safe with several nodes on one database.
 */
public interface CodeStore {

    /**
     * @param id a UUID, from which with the token's key the code is worked out
     * @param challenge what it is the answer to: the id of a challenge, or of the token that it confirms
     * @param occasion what is signed, {@code null} when nothing is, or it is not known
     */
    record SentCode(
            String id,
            String person,
            String token,
            String challenge,
            Use use,
            Locale language,
            Occasions.Occasion occasion,
            Span span,
            State state,
            int attempts) {}

    /** From when until when a code is good. */
    record Span(Instant createdAt, Instant expiresAt) {}

    /** What a code is for. */
    enum Use {
        SIGNING,
        CHANGE,
        ENROLMENT
    }

    /** Where a code stands on its way. */
    enum State {
        OPEN,
        SENT,
        FAILED
    }

    void add(SentCode code);

    Optional<SentCode> find(String id);

    /** The newest code for that challenge. */
    Optional<SentCode> of(String person, String challenge);

    /** When the code was made for that person that has {@code newer} codes after it; nothing when there are not that many. */
    Optional<Instant> madeBehind(String person, int newer);

    /** Ids of codes that wait and whose time has come, oldest first. */
    List<String> waiting(Instant now, int atMost);

    /** Takes a waiting code for this node until that instant: false when it does not wait, or not yet. */
    boolean claim(String id, Instant now, Instant until);

    /** Lets it wait until that instant. */
    void postpone(String id, Instant until);

    /** Ends its way and forgets what it was for. */
    void settle(String id, State state);

    /** Counts a look at an answer: false when there were that many before. */
    boolean countLook(String id, int most);

    int removeMadeBefore(Instant then);
}
