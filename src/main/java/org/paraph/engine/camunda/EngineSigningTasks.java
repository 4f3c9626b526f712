package org.paraph.engine.camunda;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.paraph.assurance.Assessment;
import org.paraph.content.NotSignableException;
import org.paraph.content.SignedContent;
import org.paraph.signature.InputsMissingException;
import org.paraph.signature.ProcessStuckException;
import org.paraph.signature.SigningTask;
import org.paraph.signature.SigningTasks;

/** {@link SigningTasks} on the engine. What it reads is guarded by Paraph's rules, what it completes also by the engine's. */
final class EngineSigningTasks implements SigningTasks {

    /** Of somebody with more tasks than that, those that were there first are looked at. */
    private static final int MOST_LOOKED_AT = 500;

    private final Engine engine;
    private final TaskReading reading;
    private final ContentReading contents;
    private final Assessments assessments;
    private final PersonAtWork people;
    private final Withdrawals withdrawals;

    EngineSigningTasks(Engine engine, TaskReading reading, ContentReading contents, Assessments assessments) {
        this.engine = engine;
        this.reading = reading;
        this.contents = contents;
        this.assessments = assessments;
        this.people = new PersonAtWork(engine);
        this.withdrawals = new Withdrawals(engine);
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
    public List<SigningTask> waitingFor(String person, int most) {
        return engine.unchecked(() -> {
            TaskQuery own = engine.tasks().createTaskQuery().taskAssignee(person);
            TaskQuery open = engine.tasks().createTaskQuery().taskCandidateUser(person);
            return Stream.of(own, open)
                    .flatMap(query -> query.orderByTaskCreateTime().asc().listPage(0, MOST_LOOKED_AT).stream())
                    .flatMap(task -> reading.read((DelegateTask) task).stream())
                    .limit(most)
                    .toList();
        });
    }

    @Override
    public boolean mayWorkOn(SigningTask task, String person) {
        if (task.assignee() != null) {
            return task.assignee().equals(person);
        }
        // Asked twice: whoever claims the task between its reading and here is no candidate any more, but its assignee.
        return isOne(task, query -> query.taskCandidateUser(person))
                || isOne(task, query -> query.taskAssignee(person));
    }

    private boolean isOne(SigningTask task, UnaryOperator<TaskQuery> narrowed) {
        return engine.unchecked(
                () -> narrowed.apply(engine.tasks().createTaskQuery().taskId(task.id()))
                                .count()
                        > 0);
    }

    @Override
    public String nameOf(SigningTask task, String activity) {
        return inside(task, execution -> Marks.nameOf(execution, activity)).orElse(activity);
    }

    @Override
    public SignedContent content(SigningTask task) {
        return inside(
                task, execution -> contents.content(execution, task.definition().content()));
    }

    @Override
    public Optional<Document> document(SigningTask task, String part) {
        return task.definition().signs(part)
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
        people.as(
                person,
                () -> engine.together(() -> {
                    if (task.assignee() == null) {
                        engine.tasks().claim(task.id(), person);
                    }
                    goOn(task.id());
                    return null;
                }));
    }

    /** What fails behind the task is the process's matter; two at one row and the engine's permissions are not. */
    private void goOn(String task) {
        try {
            engine.tasks().complete(task);
        } catch (OptimisticLockingException | AuthorizationException notTheProcess) {
            throw notTheProcess;
        } catch (RuntimeException failed) {
            throw new ProcessStuckException(task, failed);
        }
    }

    @Override
    public boolean withdraw(String processInstance) {
        return withdrawals.tell(processInstance);
    }

    /** An exception that leaves a command condemns the transaction; of an expected one the refusal is still to be told. */
    private <T> T inside(SigningTask task, Function<DelegateExecution, T> work) {
        AtomicReference<RuntimeException> expected = new AtomicReference<>();
        T found = engine.unchecked(() -> {
            try {
                return taskEntity(task.id())
                        .map(TaskEntity::getExecution)
                        .map(work)
                        .orElseThrow(() -> new IllegalStateException("The task " + task.id() + " is gone"));
            } catch (InputsMissingException | NotSignableException refusal) {
                expected.set(refusal);
                return null;
            }
        });
        if (expected.get() != null) {
            throw expected.get();
        }
        return found;
    }

    private static Optional<TaskEntity> taskEntity(String id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(
                        Context.getCommandContext().getTaskManager().findTaskById(id));
    }
}
