package org.paraph.notification;

import java.time.Instant;
import org.paraph.assurance.Purpose;
import org.paraph.signature.Place;
import org.paraph.signature.SigningEvent;

/**
 * What a letter tells, as it was when it happened. Immutable; holds ids of people, and none of the signed content.
 *
 * @param task the engine's task id, or {@code null}
 * @param level the required assurance level, 1 to 4
 * @param requester user id, or {@code null}
 * @param assignee user id, or {@code null} when the task is open to candidates
 * @param actor user id, or {@code system}
 * @param reason text typed by a person, or {@code null}
 * @param due the task's deadline, or {@code null}
 */
public record News(
        SigningEvent.Kind kind,
        Role role,
        Place place,
        String task,
        Purpose purpose,
        int level,
        String requester,
        String assignee,
        String actor,
        String reason,
        Instant due) {

    static News of(SigningEvent event, Role role) {
        var request = event.request();
        return new News(
                event.kind(),
                role,
                request.place(),
                request.task(),
                request.purpose(),
                request.level().number(),
                request.requester(),
                request.assignee(),
                event.actor(),
                event.reason(),
                request.due());
    }
}
