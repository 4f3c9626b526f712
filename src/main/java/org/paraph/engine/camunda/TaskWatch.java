package org.paraph.engine.camunda;

import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.paraph.signature.SignatureRequests;
import org.paraph.signature.SigningTask;
import org.paraph.signature.SigningTasks;

/** Opens the signature request of a new task, and follows the task to whomever it is given. */
final class TaskWatch implements TaskListener {

    private final Supplier<SignatureRequests> requests;
    private final Supplier<SigningTasks> tasks;
    private final TaskReading reading;

    TaskWatch(Supplier<SignatureRequests> requests, Supplier<SigningTasks> tasks, TaskReading reading) {
        this.reading = reading;
        this.requests = requests;
        this.tasks = tasks;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_CREATE.equals(task.getEventName())) {
            reading.read(task).ifPresent(this::open);
        } else {
            follow(task);
        }
    }

    private void open(SigningTask task) {
        requests.get().open(task, tasks.get().content(task), tasks.get().assess(task));
    }

    private void follow(DelegateTask task) {
        String activityInstance = task.getExecution().getActivityInstanceId();
        requests.get().open(task.getProcessInstanceId(), task.getTaskDefinitionKey()).stream()
                .filter(r -> r.place().activityInstance().equals(activityInstance))
                .filter(r -> !Objects.equals(r.assignee(), task.getAssignee()))
                .forEach(r -> requests.get().reassigned(r, task.getAssignee(), Actor.current(), false));
    }
}
