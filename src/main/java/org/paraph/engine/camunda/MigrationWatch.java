package org.paraph.engine.camunda;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.paraph.signature.SignatureRequests;

/** Notes in the journal when an open signing task is migrated: into a version of its model that may not demand a signature. */
final class MigrationWatch implements HistoryEventHandler {

    private final Supplier<SignatureRequests> requests;

    MigrationWatch(Supplier<SignatureRequests> requests) {
        this.requests = requests;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task
                && HistoryEventTypes.TASK_INSTANCE_MIGRATE.getEventName().equals(event.getEventType())) {
            requests.get()
                    .migrated(
                            task.getActivityInstanceId(),
                            Actor.current(),
                            "migrated to the process definition " + task.getProcessDefinitionId());
        }
    }
}
