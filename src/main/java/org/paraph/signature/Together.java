package org.paraph.signature;

import java.util.Optional;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.signature.Refusal.Reason;

/** Whether a task can be one of several that are signed with one authentication. */
final class Together {

    private Together() {}

    /** By a waiver one signs where the signing form says so, one content at a time. */
    static Result<Case> fit(Case it) {
        return obstacle(it.task(), it.level())
                .or(() -> Optional.ofNullable(it.waiver()).map(waiver -> Refusal.of(Reason.SET_LEVEL)))
                .<Result<Case>>map(Result::refused)
                .orElseGet(() -> new Result.Done<>(it));
    }

    /** Level 4 takes a device that signs one content at a time; what nobody has claimed, others may be about to sign. */
    static Optional<Refusal> obstacle(SigningTask task, AssuranceLevel level) {
        if (task.assignee() == null) {
            return Optional.of(Refusal.of(Reason.NOT_CLAIMED));
        }
        return level == AssuranceLevel.LEVEL_4 ? Optional.of(Refusal.of(Reason.SET_LEVEL)) : Optional.empty();
    }
}
