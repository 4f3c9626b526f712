package org.paraph.signature;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraph.assurance.Assessment;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.content.NotSignableException;
import org.paraph.content.SignedContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings together everything about one person before one signing task, or says why there is nothing to sign. */
final class Cases {

    private static final Logger LOG = LoggerFactory.getLogger(Cases.class);
    private static final Pattern STEP = Pattern.compile("[.\\[]");

    private final SigningTasks tasks;
    private final RequestStore store;
    private final SignatureRequests requests;
    private final Waivers waivers;

    Cases(SigningTasks tasks, RequestStore store, SignatureRequests requests, Waivers waivers) {
        this.tasks = tasks;
        this.store = store;
        this.requests = requests;
        this.waivers = waivers;
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
            AssuranceLevel level = request.level().higher(assessment.level());
            return request.status() == RequestStatus.OPEN
                    ? waived(new Case(person, task, request, content, assessment, level))
                    : Result.refused(Refusal.of(Refusal.Reason.ALREADY_ANSWERED));
        } catch (InputsMissingException lacking) {
            return Result.refused(
                    hasEnded(task)
                            ? Refusal.of(Refusal.Reason.ALREADY_ANSWERED)
                            : Refusal.at(task.place(), Refusal.Reason.INPUTS_MISSING, lacking.inputs()));
        } catch (NotSignableException unfit) {
            return Result.refused(notSignable(task, unfit));
        }
    }

    /** Where none stands, it may have been used since the request was read: then the request has ended with it. */
    private Result<Case> waived(Case it) {
        Optional<Waivers.Standing> waiver = waivers.standing(it);
        boolean overtaken = waiver.isEmpty() && !waivers.levels(it).isEmpty() && hasEnded(it.task());
        return overtaken
                ? Result.refused(Refusal.of(Refusal.Reason.ALREADY_ANSWERED))
                : new Result.Done<>(waiver.map(it::by).orElse(it));
    }

    /** Names the variable. Where the mistake is in none of them, such as in a document's file name, all are named. */
    private static Refusal notSignable(SigningTask task, NotSignableException unfit) {
        List<String> all = task.definition().content();
        String variable = STEP.split(unfit.path(), 2)[0];
        List<String> names = all.contains(variable) ? List.of(variable) : all;
        LOG.warn("The task {} cannot be signed: {} holds {}", task.id(), names, unfit.reason());
        return Refusal.at(task.place(), Refusal.Reason.CONTENT_NOT_SIGNABLE, names);
    }

    /** It may have been answered since the task was read: the process has taken its variables away, a waiver is used. */
    private boolean hasEnded(SigningTask task) {
        return store.byActivityInstance(task.place().activityInstance())
                .filter(r -> r.status() != RequestStatus.OPEN)
                .isPresent();
    }
}
