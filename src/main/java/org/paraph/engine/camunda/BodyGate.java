package org.paraph.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.paraph.signature.SignatureRequests;
import org.paraph.signature.SigningTaskDefinition;

/** Stands at the end of a signing task with several signers: enough of them must have answered, at least one. */
final class BodyGate implements ExecutionListener {

    private final SigningTaskDefinition definition;
    private final Supplier<SignatureRequests> requests;

    BodyGate(SigningTaskDefinition definition, Supplier<SignatureRequests> requests) {
        this.definition = definition;
        this.requests = requests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()
                && !requests.get().leaveVisit(execution.getActivityInstanceId(), definition.quorum())) {
            throw new SignatureRequired(definition.name());
        }
    }
}
