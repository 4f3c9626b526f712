package org.paraph.engine.camunda;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Who started a process: the authenticated user of that moment as the engine's history keeps it, never a variable. That
 * never changes, so it is read once for who looks, begins and signs. Thread-safe.
 */
final class Requesters {

    private static final int MOST = 1000;

    private final Engine engine;
    private final Map<String, String> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    });

    Requesters(Engine engine) {
        this.engine = engine;
    }

    /** The starter of the outermost process, or {@code null} when no user started it or no history is kept. */
    String of(DelegateExecution execution) {
        if (HistoryLevel.HISTORY_LEVEL_NONE.equals(engine.configuration().getHistoryLevel())) {
            return null;
        }
        String root = ((ProcessInstance) execution.getProcessInstance()).getRootProcessInstanceId();
        String starter = known.get(root);
        return starter == null ? read(root) : starter;
    }

    private String read(String root) {
        HistoricProcessInstanceEntity started =
                Context.getCommandContext().getDbEntityManager().selectById(HistoricProcessInstanceEntity.class, root);
        if (started == null) {
            // Not yet in the history: it is being started in this very transaction.
            return Context.getCommandContext().getAuthenticatedUserId();
        }
        if (started.getStartUserId() != null) {
            known.put(root, started.getStartUserId());
        }
        return started.getStartUserId();
    }
}
