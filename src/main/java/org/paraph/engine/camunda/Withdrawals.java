package org.paraph.engine.camunda;

import java.util.List;
import org.camunda.bpm.engine.runtime.EventSubscription;

/** The message by which models let a requester take back what was asked for. */
record Withdrawals(Engine engine) {

    private static final String MESSAGE = "paraph.withdrawal";

    /** Whoever still waits when its turn comes is told; false when nobody waited. */
    boolean tell(String processInstance) {
        List<String> waiting = waiting(processInstance);
        for (String execution : waiting) {
            if (waiting(processInstance).contains(execution)) {
                engine.unchecked(() -> {
                    engine.runtime().messageEventReceived(MESSAGE, execution);
                    return null;
                });
            }
        }
        return !waiting.isEmpty();
    }

    private List<String> waiting(String processInstance) {
        return engine.unchecked(() -> engine
                .runtime()
                .createEventSubscriptionQuery()
                .processInstanceId(processInstance)
                .eventType("message")
                .eventName(MESSAGE)
                .list()
                .stream()
                .map(EventSubscription::getExecutionId)
                .toList());
    }
}
