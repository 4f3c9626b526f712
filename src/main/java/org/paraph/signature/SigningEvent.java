package org.paraph.signature;

import java.util.Locale;

/**
 * Something people are told about.
 *
 * @param kind what happened
 * @param request the request as it is after the event
 * @param actor id of the user who did it, or {@code system}
 * @param reason the reason given for declining or withdrawing, else {@code null}; text typed by a person
 * @param former id of the assignee before {@code ESCALATED} or {@code REASSIGNED}, or {@code null}
 * @param waiver by which was {@code SIGNED} below the required level, or {@code null}
 */
public record SigningEvent(
        Kind kind, SignatureRequest request, String actor, String reason, String former, Waiver waiver) {

    public SigningEvent(Kind kind, SignatureRequest request, String actor, String reason, String former) {
        this(kind, request, actor, reason, former, null);
    }

    public SigningEvent(Kind kind, SignatureRequest request, String actor, String reason) {
        this(kind, request, actor, reason, null);
    }

    /** The kinds of news. */
    public enum Kind {
        REQUESTED,
        REMINDED,
        ESCALATED,
        REASSIGNED,
        SIGNED,
        DECLINED,
        WITHDRAWN,
        EXPIRED,
        CANCELLED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
