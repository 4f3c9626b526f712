package org.paraph.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.paraph.signature.AuthorityRegister;
import org.paraph.signature.SignatureRequests;
import org.paraph.signature.SigningTaskDefinition;
import org.paraph.signature.SigningTasks;

/** Makes the listeners around a signing task. Everything they ask is fetched late: models are read before it exists. */
final class Gate {

    private final Supplier<SignatureRequests> requests;
    private final Supplier<AuthorityRegister> authorities;
    private final TaskWatch watch;

    Gate(
            Supplier<SignatureRequests> requests,
            Supplier<SigningTasks> tasks,
            Supplier<AuthorityRegister> authorities,
            TaskReading reading) {
        this.requests = requests;
        this.authorities = authorities;
        this.watch = new TaskWatch(requests, tasks, reading);
    }

    ExecutionListener ofActivity(SigningTaskDefinition definition) {
        return new ActivityGate(definition, requests);
    }

    ExecutionListener ofBody(SigningTaskDefinition definition) {
        return new BodyGate(definition, requests);
    }

    ExecutionListener ofFlow(SigningTaskDefinition definition) {
        return new FlowGate(definition, requests);
    }

    TaskListener watch() {
        return watch;
    }

    boolean knowsAuthority(String kind) {
        return authorities.get().knows(kind);
    }
}
