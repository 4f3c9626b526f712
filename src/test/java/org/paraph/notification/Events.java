package org.paraph.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Purpose;
import org.paraph.signature.Place;
import org.paraph.signature.RequestStatus;
import org.paraph.signature.SignatureRequest;
import org.paraph.signature.SigningEvent;
import org.paraph.signature.SigningEvent.Kind;

/** Events of a request that Erin Employee made and that Max Manager is asked to sign. */
final class Events {

    private static final Map<String, String> ABOUT = Map.of(
            "en",
            "Vacation, December 21, 2026 to December 31, 2026",
            "fr",
            "Congé annuel, du 21 décembre 2026 au 31 décembre 2026");

    /** Every kind with every role that is told of it. */
    static final List<News> ALL = List.of(
            news(Kind.REQUESTED, Role.SIGNER),
            news(Kind.REMINDED, Role.SIGNER),
            news(Kind.ESCALATED, Role.SIGNER),
            news(Kind.ESCALATED, Role.FORMER),
            news(Kind.ESCALATED, Role.REQUESTER),
            news(Kind.REASSIGNED, Role.SIGNER),
            news(Kind.SIGNED, Role.REQUESTER),
            news(Kind.SIGNED, Role.COSIGNER),
            news(Kind.DECLINED, Role.REQUESTER),
            news(Kind.DECLINED, Role.COSIGNER),
            news(Kind.WITHDRAWN, Role.SIGNER),
            news(Kind.WITHDRAWN, Role.COSIGNER),
            news(Kind.EXPIRED, Role.REQUESTER),
            news(Kind.EXPIRED, Role.SIGNER),
            news(Kind.CANCELLED, Role.REQUESTER),
            news(Kind.CANCELLED, Role.SIGNER));

    private Events() {}

    static SigningEvent requested(String assignee) {
        return event(Kind.REQUESTED, assignee, "employee", null);
    }

    static SigningEvent event(Kind kind, String assignee, String actor, String reason) {
        return new SigningEvent(kind, request(assignee), actor, reason);
    }

    static SignatureRequest request(String assignee) {
        return new SignatureRequest(
                "5d6b2c8e-4bb8-4c54-9d4b-0b8a5bd6f9f1",
                new Place("leave", 1, "leave:1:7", "instance-1", "42", "Approve", "Approve:1", "Approve:1"),
                "task-1",
                Purpose.APPROVAL,
                "employee",
                assignee,
                Instant.parse("2026-12-03T22:00:00Z"),
                AssuranceLevel.LEVEL_2,
                Map.of(),
                "{}",
                "00",
                Instant.parse("2026-11-21T18:00:00Z"),
                RequestStatus.OPEN,
                null);
    }

    private static News news(Kind kind, Role role) {
        return News.of(
                event(kind, "manager", "manager", "Too many people are away.\nPlease ask again in May."), role, ABOUT);
    }
}
