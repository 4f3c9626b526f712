package org.paraph.engine.camunda;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.paraph.signature.SigningTaskDefinition;

/**
 * The fallback for a task that is no longer where it was made (migrated to another activity, or forgotten by the
 * engine): no end listener of ours would see it go. Everything else is left to {@link ActivityGate}, whose refusal
 * reaches the caller unwrapped.
 */
final class StrayTaskGate implements TaskListener {

    private final SigningTaskDefinition definition;

    StrayTaskGate(SigningTaskDefinition definition) {
        this.definition = definition;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!task.getTaskDefinitionKey().equals(task.getExecution().getCurrentActivityId())) {
            throw new SignatureRequired(definition.name());
        }
    }
}
