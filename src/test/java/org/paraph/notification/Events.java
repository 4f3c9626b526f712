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
import org.paraph.signature.Waiver;
import org.paraph.signature.WaiverProcess;

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
            news(Kind.CANCELLED, Role.SIGNER),
            news(Kind.DECLINED, Role.PARTY),
            news(Kind.WITHDRAWN, Role.PARTY),
            news(Kind.EXPIRED, Role.PARTY),
            waived(Role.REQUESTER),
            waived(Role.COSIGNER),
            waived(Role.WAIVER));

    /** What becomes of a waiver, for who asked for it. */
    static final List<News> OF_WAIVER = List.of(ofWaiver(Kind.SIGNED), ofWaiver(Kind.DECLINED), ofWaiver(Kind.EXPIRED));

    private Events() {}

    static SigningEvent requested(String assignee) {
        return event(Kind.REQUESTED, assignee, "employee", null);
    }

    static SigningEvent event(Kind kind, String assignee, String actor, String reason) {
        return new SigningEvent(kind, request(assignee), actor, reason);
    }

    static SignatureRequest request(String assignee) {
        return request(assignee, "{}");
    }

    /** The same over that content. */
    static SignatureRequest request(String assignee, String manifest) {
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
                manifest,
                "00",
                Instant.parse("2026-11-21T18:00:00Z"),
                RequestStatus.OPEN,
                null);
    }

    /** Signed below the required level. */
    static SigningEvent signedByWaiver() {
        Waiver waiver = new Waiver(
                "w-1",
                "5d6b2c8e-4bb8-4c54-9d4b-0b8a5bd6f9f1",
                "manager",
                "00",
                AssuranceLevel.LEVEL_2,
                AssuranceLevel.LEVEL_1,
                "My phone was stolen\non the train.",
                "director",
                Instant.parse("2026-11-21T18:00:00Z"),
                Instant.parse("2026-11-22T18:00:00Z"),
                "00",
                "instance-2");
        return new SigningEvent(Kind.SIGNED, request("manager"), "manager", null, null, waiver);
    }

    private static News waived(Role role) {
        return News.of(signedByWaiver(), role, ABOUT);
    }

    /** What became of the waiver that the manager asked for. */
    private static News ofWaiver(Kind kind) {
        SignatureRequest it = request("director");
        Place place = new Place(WaiverProcess.KEY, 1, "w:1:7", "instance-2", "w-1", "SignWaiver", "SW:1", "SW:1");
        SignatureRequest own = new SignatureRequest(
                it.id(),
                place,
                it.task(),
                Purpose.AUTHORIZATION,
                "manager",
                it.assignee(),
                it.due(),
                it.level(),
                it.assessment(),
                it.manifest(),
                it.contentDigest(),
                it.createdAt(),
                it.status(),
                null);
        return News.of(new SigningEvent(kind, own, "director", "Buy another one today."), Role.REQUESTER, ABOUT);
    }

    private static News news(Kind kind, Role role) {
        return News.of(
                event(kind, "manager", "manager", "Too many people are away.\nPlease ask again in May."), role, ABOUT);
    }
}
