package org.paraph.engine.camunda;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.paraph.assurance.Assessment;
import org.paraph.content.SignedContent;
import org.paraph.signature.InputsMissingException;
import org.paraph.signature.SigningTask;
import org.paraph.signature.SigningTasks;

/** {@link SigningTasks} on the engine. What it reads is guarded by Paraph's rules, what it completes also by the engine's. */
final class EngineSigningTasks implements SigningTasks {

    static final String WITHDRAWAL = "paraph.withdrawal";

    private final Engine engine;
    private final TaskReading reading;
    private final ContentReading contents;
    private final Assessments assessments;

    EngineSigningTasks(Engine engine, TaskReading reading, ContentReading contents, Assessments assessments) {
        this.engine = engine;
        this.reading = reading;
        this.contents = contents;
        this.assessments = assessments;
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return engine.together(work);
    }

    @Override
    public Optional<SigningTask> find(String task) {
        return engine.unchecked(() -> taskEntity(task).flatMap(reading::read));
    }

    @Override
    public boolean mayWorkOn(SigningTask task, String person) {
        if (task.assignee() != null) {
            return task.assignee().equals(person);
        }
        return engine.unchecked(() -> engine.tasks()
                        .createTaskQuery()
                        .taskId(task.id())
                        .taskCandidateUser(person)
                        .count())
                > 0;
    }

    @Override
    public SignedContent content(SigningTask task) {
        return inside(
                task, execution -> contents.content(execution, task.definition().content()));
    }

    @Override
    public Optional<Document> document(SigningTask task, String part) {
        return task.definition().content().contains(part)
                ? inside(task, execution -> contents.document(execution, part))
                : Optional.empty();
    }

    @Override
    public Assessment assess(SigningTask task) {
        return inside(
                task,
                execution -> assessments.assess(execution, task.definition().assurance()));
    }

    @Override
    public void complete(SigningTask task, String person) {
        as(
                person,
                () -> engine.together(() -> {
                    if (task.assignee() == null) {
                        engine.tasks().claim(task.id(), person);
                    }
                    engine.tasks().complete(task.id());
                    return null;
                }));
    }

    @Override
    public boolean withdraw(String processInstance) {
        List<String> waiting = waiting(processInstance);
        for (String execution : waiting) {
            if (waiting(processInstance).contains(execution)) {
                engine.unchecked(() -> {
                    engine.runtime().messageEventReceived(WITHDRAWAL, execution);
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
                .eventName(WITHDRAWAL)
                .list()
                .stream()
                .map(EventSubscription::getExecutionId)
                .toList());
    }

    /** An exception that leaves a command condemns the transaction; of an expected one the refusal is still to be told. */
    private <T> T inside(SigningTask task, Function<DelegateExecution, T> work) {
        AtomicReference<InputsMissingException> lacking = new AtomicReference<>();
        T found = engine.unchecked(() -> {
            try {
                return taskEntity(task.id())
                        .map(TaskEntity::getExecution)
                        .map(work)
                        .orElseThrow(() -> new IllegalStateException("The task " + task.id() + " is gone"));
            } catch (InputsMissingException expected) {
                lacking.set(expected);
                return null;
            }
        });
        if (lacking.get() != null) {
            throw lacking.get();
        }
        return found;
    }

    private static Optional<TaskEntity> taskEntity(String id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(
                        Context.getCommandContext().getTaskManager().findTaskById(id));
    }

    /** The engine's history names who it believes is logged in. */
    private void as(String person, Runnable work) {
        Authentication before = engine.identity().getCurrentAuthentication();
        if (before != null && person.equals(before.getUserId())) {
            work.run();
            return;
        }
        try {
            engine.identity().setAuthentication(person, groups(person));
            work.run();
        } finally {
            engine.identity().clearAuthentication();
            if (before != null) {
                engine.identity().setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    private List<String> groups(String person) {
        return engine.unchecked(() -> engine.identity().createGroupQuery().groupMember(person).list().stream()
                .map(g -> g.getId())
                .toList());
    }
}
