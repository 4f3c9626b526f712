package org.paraph.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The engine that Paraph is plugged into, known before it is built: whoever needs a service asks here when it needs it,
 * so that no bean of ours has to wait for the engine. Thread-safe.
 */
final class Engine {

    private volatile ProcessEngineConfigurationImpl configuration;

    void plugInto(ProcessEngineConfigurationImpl engine) {
        this.configuration = engine;
    }

    ProcessEngineConfigurationImpl configuration() {
        ProcessEngineConfigurationImpl known = configuration;
        if (known == null) {
            throw new IllegalStateException("The process engine has not been configured yet");
        }
        return known;
    }

    TaskService tasks() {
        return configuration().getTaskService();
    }

    RuntimeService runtime() {
        return configuration().getRuntimeService();
    }

    RepositoryService repository() {
        return configuration().getRepositoryService();
    }

    HistoryService history() {
        return configuration().getHistoryService();
    }

    IdentityService identity() {
        return configuration().getIdentityService();
    }

    /** Does the work in one command of the engine: what it reads is read once. Nested commands join it. */
    <T> T together(Supplier<T> work) {
        return execute(context -> work.get());
    }

    /** The same for Paraph's own reading, which its own rules guard: the engine's permissions are not asked. */
    <T> T unchecked(Supplier<T> work) {
        return execute(context -> withoutAuthorization(context, work));
    }

    /** The engine's word for two transactions at one row becomes the one that the rooms below know. */
    private <T> T execute(Command<T> work) {
        try {
            return configuration().getCommandExecutorTxRequired().execute(work);
        } catch (OptimisticLockingException clash) {
            throw new OptimisticLockingFailureException(
                    "Somebody else changed this in the engine at the same time", clash);
        }
    }

    private static <T> T withoutAuthorization(CommandContext context, Supplier<T> work) {
        return context.runWithoutAuthorization(work::get);
    }
}
