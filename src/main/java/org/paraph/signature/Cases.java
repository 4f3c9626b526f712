package org.paraph.signature;

import java.util.Optional;
import org.paraph.assurance.Assessment;
import org.paraph.content.SignedContent;

/** Brings together everything about one person before one signing task, or says why there is nothing to sign. */
final class Cases {

    private final SigningTasks tasks;
    private final RequestStore store;
    private final SignatureRequests requests;

    Cases(SigningTasks tasks, RequestStore store, SignatureRequests requests) {
        this.tasks = tasks;
        this.store = store;
        this.requests = requests;
    }

    Result<Case> find(String person, String taskId) {
        Optional<SigningTask> task = tasks.find(taskId);
        if (task.isEmpty()) {
            return Result.refused(Refusal.of(gone(person, taskId)));
        }
        if (!tasks.mayWorkOn(task.get(), person)) {
            return Result.refused(Refusal.of(Refusal.Reason.NOT_YOURS));
        }
        return task.get().suspended()
                ? Result.refused(Refusal.of(Refusal.Reason.SUSPENDED))
                : asItStands(person, task.get());
    }

    /** Only who took part is told that the task was answered; to everybody else it is unknown. */
    private Refusal.Reason gone(String person, String taskId) {
        return store.byTask(taskId)
                .filter(r -> r.status() != RequestStatus.OPEN)
                .filter(r -> person.equals(r.assignee())
                        || person.equals(r.requester())
                        || person.equals(r.end().by()))
                .map(r -> Refusal.Reason.ALREADY_ANSWERED)
                .orElse(Refusal.Reason.TASK_UNKNOWN);
    }

    private Result<Case> asItStands(String person, SigningTask task) {
        try {
            SignedContent content = tasks.content(task);
            Assessment assessment = tasks.assess(task);
            SignatureRequest request = store.byActivityInstance(task.place().activityInstance())
                    .orElseGet(() -> requests.open(task, content, assessment));
            return request.status() == RequestStatus.OPEN
                    ? new Result.Done<>(new Case(
                            person,
                            task,
                            request,
                            content,
                            assessment,
                            request.level().higher(assessment.level())))
                    : Result.refused(Refusal.of(Refusal.Reason.ALREADY_ANSWERED));
        } catch (InputsMissingException lacking) {
            return Result.refused(
                    hasEnded(task)
                            ? Refusal.of(Refusal.Reason.ALREADY_ANSWERED)
                            : new Refusal(Refusal.Reason.INPUTS_MISSING, null, lacking.inputs()));
        }
    }

    /** Somebody else may have answered since the task was read: then the process has taken its variables away. */
    private boolean hasEnded(SigningTask task) {
        return store.byActivityInstance(task.place().activityInstance())
                .filter(r -> r.status() != RequestStatus.OPEN)
                .isPresent();
    }
}
