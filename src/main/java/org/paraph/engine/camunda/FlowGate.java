package org.paraph.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.paraph.signature.SignatureRequests;
import org.paraph.signature.SigningTaskDefinition;

/** Stands on every flow that leaves a signing task: nobody starts behind a task that was not left through its gate. */
final class FlowGate implements ExecutionListener {

    private final SigningTaskDefinition definition;
    private final Supplier<SignatureRequests> requests;

    FlowGate(SigningTaskDefinition definition, Supplier<SignatureRequests> requests) {
        this.definition = definition;
        this.requests = requests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!requests.get().newestVisitLeft(execution.getProcessInstanceId(), definition.activity())) {
            throw new SignatureRequired(definition.name());
        }
    }
}
