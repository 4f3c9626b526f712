package org.paraph.notification;

import java.time.Instant;
import java.util.Map;
import org.paraph.assurance.Purpose;
import org.paraph.signature.Place;
import org.paraph.signature.SigningEvent;
import org.paraph.signature.Waiver;

/**
 * What a letter tells, as it was when it happened. Immutable; holds ids of people, and of the signed content only its
 * summary.
 *
 * @param task the engine's task id, or {@code null}
 * @param level the required assurance level, 1 to 4
 * @param requester user id, or {@code null}
 * @param assignee user id, or {@code null} when the task is open to candidates
 * @param actor user id, or {@code system}
 * @param about the {@link org.paraph.signature.Summary} by language, {@code en} and {@code fr}; empty for processes without one
 * @param reason text typed by a person, or {@code null}
 * @param due the task's deadline, or {@code null}
 * @param waiver by what was signed below the required level, or {@code null}
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
        Map<String, String> about,
        String reason,
        Instant due,
        Waiving waiver)
        implements Message {

    public News {
        about = about == null ? Map.of() : Map.copyOf(about);
    }

    @Override
    public String word() {
        return kind.key();
    }

    /**
     * @param by user id of who signed the waiver
     * @param to the level that was signed at least
     * @param reason text typed by the signer
     */
    public record Waiving(String by, int to, String reason) {

        static Waiving of(Waiver it) {
            return it == null ? null : new Waiving(it.approver(), it.to().number(), it.reason());
        }
    }

    static News of(SigningEvent event, Role role, Map<String, String> about) {
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
                about,
                event.reason(),
                request.due(),
                Waiving.of(event.waiver()));
    }
}
