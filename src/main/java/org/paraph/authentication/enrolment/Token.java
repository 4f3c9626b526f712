package org.paraph.authentication.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.paraph.assurance.TokenType;

/**
 * A person's token as the register knows it, without its secret. Immutable.
 *
 * @param id names the token in records and in the journal
 * @param name what its holder calls it
 * @param details what is known of it and no secret, by the type's own words
 */
public record Token(
        String id, String person, TokenType type, String name, State state, Life life, Map<String, String> details) {

    private static final Duration COLLECT_WITHIN = Duration.ofDays(14);

    public Token {
        details = Map.copyOf(details);
    }

    /** Whether an administrator issued it and its holder has not set it up yet. */
    public boolean isIssued() {
        return state == State.PENDING && !life.issuedBy().equals(person);
    }

    /** Until when its holder can set up what was issued. */
    public Instant collectBy() {
        return life.createdAt().plus(COLLECT_WITHIN);
    }

    /** Where a token stands. Only an active one is ever asked for. */
    public enum State {
        /** Issued or begun, and not yet answered rightly for the first time. */
        PENDING,
        ACTIVE,
        /** Lost or doubtful: cannot be used until an administrator resumes or revokes it. */
        SUSPENDED,
        REVOKED
    }

    /**
     * @param issuedBy who enrolled it: its holder, or an administrator
     * @param lastUsedAt {@code null} when it was never used
     * @param endedAt {@code null} unless it is revoked
     * @param reason why it is suspended or revoked, else {@code null}
     */
    public record Life(String issuedBy, Instant createdAt, Instant lastUsedAt, Instant endedAt, String reason) {}
}
