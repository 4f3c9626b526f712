package org.paraph.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.paraph.signature.SignatureRequests;
import org.paraph.signature.SigningTaskDefinition;

/**
 * Stands at the end of every signing task. Ended by the engine without an answer: refused. Taken away (cancelled,
 * deleted, its time being up): noted, so that the step that verifies signatures refuses later.
 */
final class ActivityGate implements ExecutionListener {

    private final SigningTaskDefinition definition;
    private final Supplier<SignatureRequests> requests;

    ActivityGate(SigningTaskDefinition definition, Supplier<SignatureRequests> requests) {
        this.definition = definition;
        this.requests = requests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            takenAway(execution);
        } else if (!requests.get().leave(execution.getActivityInstanceId())) {
            throw new SignatureRequired(definition.name());
        }
    }

    private void takenAway(DelegateExecution execution) {
        String activityInstance = execution.getActivityInstanceId();
        if (timeIsUp(execution)) {
            requests.get().expired(activityInstance);
        } else if (othersSufficed(execution)) {
            requests.get().unneeded(activityInstance);
        } else {
            requests.get().abandoned(activityInstance, Actor.current(), how(execution));
        }
    }

    private static boolean timeIsUp(DelegateExecution execution) {
        JobEntity timer = Context.getCommandContext().getCurrentJob();
        return timer != null
                && execution.getProcessInstanceId().equals(timer.getProcessInstanceId())
                && Marks.timeLimits(execution).contains(timer.getActivityId());
    }

    private boolean othersSufficed(DelegateExecution execution) {
        if (!Marks.isMultiInstance(execution)) {
            return false;
        }
        String visit = execution.getParentActivityInstanceId();
        return (definition.quorum() > 0 && requests.get().answers(visit) >= definition.quorum())
                || requests.get().declined(visit);
    }

    private static String how(DelegateExecution execution) {
        String reason = ((ExecutionEntity) execution).getDeleteReason();
        return reason == null ? "taken away by the engine" : reason;
    }
}
