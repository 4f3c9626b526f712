package org.paraph.engine.camunda;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.paraph.signature.Place;
import org.paraph.signature.SigningTask;
import org.paraph.signature.SigningTaskDefinition;

/** Reads the engine's task as Paraph's. Must run in a command of the engine. */
final class TaskReading {

    private final Requesters requesters;

    TaskReading(Requesters requesters) {
        this.requesters = requesters;
    }

    /** Nothing for a task without {@code paraph:} properties, and for one that belongs to no process. */
    Optional<SigningTask> read(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        return execution == null
                ? Optional.empty()
                : Marks.signingTask(execution).map(definition -> signingTask(task, execution, definition));
    }

    private SigningTask signingTask(DelegateTask task, DelegateExecution execution, SigningTaskDefinition definition) {
        return new SigningTask(
                task.getId(),
                place(execution, definition.activity()),
                definition,
                task.getAssignee(),
                instant(task.getDueDate()),
                requesters.of(execution),
                expected(execution),
                ((Task) task).isSuspended());
    }

    private static Place place(DelegateExecution execution, String activity) {
        ProcessDefinition process =
                (ProcessDefinition) Marks.activity(execution).getProcessDefinition();
        return new Place(
                process.getKey(),
                process.getVersion(),
                process.getId(),
                execution.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                activity,
                execution.getActivityInstanceId(),
                Marks.isMultiInstance(execution)
                        ? execution.getParentActivityInstanceId()
                        : execution.getActivityInstanceId());
    }

    /**
     * The engine's number can be trusted when the first of several signers is asked: nobody has had a task by which to
     * overwrite it. Later numbers only ever add to what the register knows.
     */
    private static int expected(DelegateExecution execution) {
        Object asked = Marks.isMultiInstance(execution)
                ? execution.getVariable(MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES)
                : null;
        return asked instanceof Integer number ? number : 1;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
