package org.paraph.authentication.enrolment;

import java.time.Instant;
import org.paraph.assurance.TokenType;

/**
 * Something that happened to a person's token or signing key.
 *
 * @param actor id of the authenticated user who did it
 * @param person whose token it is
 * @param type {@code null} when nothing was said of one, and of signing keys
 * @param token its id, {@code null} when it concerns all of that type or none was made
 * @param name its name, {@code null} when there is no single token
 * @param reason why, {@code null} when no reason is asked for
 * @param until until when it can be set up, where it was issued, or when its certificate ends; else {@code null}
 */
public record TokenEvent(
        What what,
        String actor,
        String person,
        TokenType type,
        String token,
        String name,
        String reason,
        Instant until) {

    /** What happened. */
    public enum What {
        /** An administrator allows it; it waits for its holder to set it up. */
        ISSUED,
        ENROLLED,
        /** It ended because a newer one took its place. */
        REPLACED,
        RENAMED,
        SUSPENDED,
        RESUMED,
        REVOKED,
        UNLOCKED,
        /** Something of this kind was refused. */
        REFUSED,
        /** Somebody has proven who they are and wants a signing key certified. */
        KEY_BEGUN,
        /** Somebody has proven to have that key; its request waits for a certificate. */
        KEY_REQUESTED,
        KEY_CERTIFIED,
        KEY_REVOKED,
        /** Something about signing keys was refused. */
        KEY_REFUSED;

        /** Whether it is about a signing key with a certificate, which no type of token stands for. */
        public boolean isOfKey() {
            return name().startsWith("KEY_");
        }
    }

    static TokenEvent of(What what, String actor, Token token, String reason) {
        Instant until = what == What.ISSUED ? token.collectBy() : null;
        return new TokenEvent(what, actor, token.person(), token.type(), token.id(), token.name(), reason, until);
    }

    /** @param person whose tokens were to be changed, the actor where that is not known */
    static TokenEvent refused(String actor, String person, Enrolled.Reason reason) {
        return new TokenEvent(What.REFUSED, actor, person, null, null, null, reason.key(), null);
    }
}
