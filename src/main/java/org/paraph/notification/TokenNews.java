package org.paraph.notification;

import java.time.Instant;
import java.util.Locale;
import org.paraph.assurance.TokenType;

/**
 * What a letter tells the holder of a signing token or key, as it was when it happened. Immutable; never holds a secret.
 *
 * @param actor user id, or {@code null} when nobody did it
 * @param type {@code null} of a signing key
 * @param name what the holder calls the token, or {@code null} when it concerns all of that type
 * @param reason text typed by an administrator, or {@code null}
 * @param until end of a lock, of the time to set up what was issued, or of a certificate; else {@code null}
 */
public record TokenNews(Kind kind, String actor, TokenType type, String name, String reason, Instant at, Instant until)
        implements Message {

    /** How the words of messages about tokens begin. */
    public static final String PREFIX = "token-";

    /** What holders are told of. */
    public enum Kind {
        ISSUED,
        ENROLLED,
        REPLACED,
        RENAMED,
        SUSPENDED,
        RESUMED,
        REVOKED,
        UNLOCKED,
        LOCKED,
        KEY_CERTIFIED,
        KEY_REVOKED
    }

    @Override
    public String word() {
        return PREFIX + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
