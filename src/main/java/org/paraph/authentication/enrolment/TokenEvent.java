package org.paraph.authentication.enrolment;

import org.paraph.assurance.TokenType;

/**
 * Something that happened to a person's token.
 *
 * @param actor id of the authenticated user who did it
 * @param person whose token it is
 * @param type {@code null} when nothing was said of one
 * @param token its id, {@code null} when it concerns all of that type or none was made
 * @param name its name, {@code null} when there is no single token
 * @param reason why, {@code null} when no reason is asked for
 */
public record TokenEvent(
        What what, String actor, String person, TokenType type, String token, String name, String reason) {

    /** What happened. */
    public enum What {
        ENROLLED,
        RENAMED,
        SUSPENDED,
        RESUMED,
        REVOKED,
        UNLOCKED,
        /** Something of this kind was refused. */
        REFUSED
    }

    static TokenEvent of(What what, String actor, Token token, String reason) {
        return new TokenEvent(what, actor, token.person(), token.type(), token.id(), token.name(), reason);
    }
}
