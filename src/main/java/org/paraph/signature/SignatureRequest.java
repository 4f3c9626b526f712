package org.paraph.signature;

import java.time.Instant;
import java.util.Map;
import org.paraph.assurance.Assessment;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Purpose;
import org.paraph.content.SignedContent;

/**
 * One signing task's open or ended demand, as it stands in Paraph's own table. Immutable.
 *
 * @param task the engine's task id, or {@code null} before the engine has made the task
 * @param requester id of the user who started the process, or {@code null}
 * @param level the required level: the highest that any assessment of this request came to
 * @param assessment the assessment that set the level, as a record's section
 * @param manifest canonical JSON of the content as it was last frozen
 * @param contentDigest its digest
 * @param end how it ended, or {@code null} while it is open
 */
public record SignatureRequest(
        String id,
        Place place,
        String task,
        Purpose purpose,
        String requester,
        String assignee,
        Instant due,
        AssuranceLevel level,
        Map<String, Object> assessment,
        String manifest,
        String contentDigest,
        Instant createdAt,
        RequestStatus status,
        End end) {

    SignatureRequest ended(RequestStatus newStatus, End newEnd) {
        return new SignatureRequest(
                id,
                place,
                task,
                purpose,
                requester,
                assignee,
                due,
                level,
                assessment,
                manifest,
                contentDigest,
                createdAt,
                newStatus,
                newEnd);
    }

    SignatureRequest assignedTo(String person) {
        return new SignatureRequest(
                id,
                place,
                task,
                purpose,
                requester,
                person,
                due,
                level,
                assessment,
                manifest,
                contentDigest,
                createdAt,
                status,
                end);
    }

    /** The same request with its content frozen anew; the level only ever rises. */
    SignatureRequest frozenAs(SigningTask now, SignedContent content, Assessment found) {
        boolean higher = !level.atLeast(found.level());
        return new SignatureRequest(
                id,
                place,
                now.id(),
                purpose,
                requester,
                now.assignee(),
                now.due(),
                level.higher(found.level()),
                higher ? Sections.assessment(found) : assessment,
                content.manifest(),
                content.digest(),
                createdAt,
                status,
                end);
    }

    /**
     * @param by id of the user who ended it, or {@code system}
     * @param record id of the transaction record
     */
    public record End(Instant at, String by, String record) {}
}
