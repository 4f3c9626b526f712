package org.paraph.signature;

import java.time.Instant;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Purpose;

/**
 * One signing task's open or ended demand, as it stands in Paraph's own table. Immutable.
 *
 * @param task the engine's task id, or {@code null} before the engine has made the task
 * @param requester id of the user who started the process, or {@code null}
 * @param level the required level: the highest that any assessment of this request came to
 * @param assessment canonical JSON of the assessment that set the level
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
        String assessment,
        String manifest,
        String contentDigest,
        Instant createdAt,
        RequestStatus status,
        End end) {

    /**
     * @param by id of the user who ended it, or {@code system}
     * @param record id of the transaction record
     */
    public record End(Instant at, String by, String record) {}
}
