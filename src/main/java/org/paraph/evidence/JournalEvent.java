package org.paraph.evidence;

import java.util.Map;

/**
 * Something that happened, before it has its place in the chain.
 *
 * @param type what happened
 * @param actor id of the authenticated user, or {@code system}
 * @param subject id of the signature request it happened to, or of the token or person where there is no request
 * @param details further facts: strings, booleans, integers, lists and maps of these only; never a secret
 */
public record JournalEvent(Type type, String actor, String subject, Map<String, ?> details) {

    public JournalEvent {
        details = Map.copyOf(details);
    }

    /** What can happen. The lower-case name with hyphens is the key in the journal and in messages. */
    public enum Type {
        REQUEST_CREATED,
        CONTENT_CHANGED,
        CONTENT_SHOWN,
        CHALLENGE_ISSUED,
        REFUSED,
        LOCKED,
        SIGNED,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        CANCELLED,
        LEFT_WITHOUT_SIGNATURE,
        MIGRATED,
        REASSIGNED,
        REMINDED,
        NOT_ESCALATED,
        VERIFICATION_REFUSED,
        TOKEN_ISSUED,
        TOKEN_ENROLLED,
        TOKEN_REPLACED,
        TOKEN_RENAMED,
        TOKEN_SUSPENDED,
        TOKEN_RESUMED,
        TOKEN_REVOKED,
        TOKEN_UNLOCKED,
        TOKEN_REFUSED,
        KEY_BEGUN,
        KEY_REQUESTED,
        KEY_CERTIFIED,
        KEY_REVOKED,
        KEY_REFUSED,
        DELEGATION_CREATED,
        DELEGATION_CHANGED,
        DELEGATION_PASSED_ON,
        DELEGATION_SUSPENDED,
        DELEGATION_RESUMED,
        DELEGATION_ENDED,
        POSITION_FILLED,
        POSITION_LEFT,
        WAIVER_ASKED,
        WAIVER_USED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
