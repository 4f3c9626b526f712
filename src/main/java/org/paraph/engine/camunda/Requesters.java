package org.paraph.engine.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Who started a process: the authenticated user of that moment as the engine's history keeps it, never a variable. */
final class Requesters {

    private final Engine engine;

    Requesters(Engine engine) {
        this.engine = engine;
    }

    /** The starter of the outermost process, or {@code null} when no user started it or no history is kept. */
    String of(DelegateExecution execution) {
        if (HistoryLevel.HISTORY_LEVEL_NONE.equals(engine.configuration().getHistoryLevel())) {
            return null;
        }
        String root = ((ProcessInstance) execution.getProcessInstance()).getRootProcessInstanceId();
        HistoricProcessInstanceEntity started =
                Context.getCommandContext().getDbEntityManager().selectById(HistoricProcessInstanceEntity.class, root);
        // Not yet in the history: it is being started in this very transaction.
        return started == null ? Context.getCommandContext().getAuthenticatedUserId() : started.getStartUserId();
    }
}
