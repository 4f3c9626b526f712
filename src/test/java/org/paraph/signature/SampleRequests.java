package org.paraph.signature;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Purpose;

/** Requests as the register would hold them: an open one of the manager, unless told otherwise. */
public record SampleRequests(SignatureRequest value) {

    public static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123456Z");

    public static SampleRequests request(String id) {
        return new SampleRequests(new SignatureRequest(
                id,
                place("instance", "ApproveLeave", "visit-" + id, "visit-" + id),
                "task-" + id,
                Purpose.APPROVAL,
                "employee",
                "manager",
                null,
                AssuranceLevel.LEVEL_2,
                Map.of("decision", "fixed", "version", 0, "level", 2),
                "{\"format\":\"org.paraph.content/1\"}",
                "d".repeat(64),
                NOW,
                RequestStatus.OPEN,
                null));
    }

    public static Place place(String instance, String activity, String activityInstance, String visit) {
        return new Place("leave-request", 1, "leave-request:1:1", instance, null, activity, activityInstance, visit);
    }

    public SampleRequests at(Place place) {
        SignatureRequest it = value;
        return new SampleRequests(new SignatureRequest(
                it.id(),
                place,
                it.task(),
                it.purpose(),
                it.requester(),
                it.assignee(),
                it.due(),
                it.level(),
                it.assessment(),
                it.manifest(),
                it.contentDigest(),
                it.createdAt(),
                it.status(),
                it.end()));
    }

    public SampleRequests created(Instant at) {
        SignatureRequest it = value;
        return new SampleRequests(new SignatureRequest(
                it.id(),
                it.place(),
                it.task(),
                it.purpose(),
                it.requester(),
                it.assignee(),
                at.plusSeconds(60),
                it.level(),
                it.assessment(),
                it.manifest(),
                it.contentDigest(),
                at,
                it.status(),
                it.end()));
    }

    public SampleRequests ended(RequestStatus status, String by) {
        return new SampleRequests(value.ended(status, new SignatureRequest.End(NOW, by, "record")));
    }

    static SigningTaskDefinition definition(String... distinctFrom) {
        return new SigningTaskDefinition(
                "ApproveLeave",
                "Approve",
                Purpose.APPROVAL,
                "2",
                List.of("what"),
                List.of(distinctFrom),
                null,
                null,
                0);
    }
}
