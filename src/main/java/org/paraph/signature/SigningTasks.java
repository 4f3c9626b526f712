package org.paraph.signature;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraph.assurance.Assessment;
import org.paraph.content.NotSignableException;
import org.paraph.content.SignedContent;

/** The engine, as far as signing needs it. Implemented by the engine's room; thread-safe. */
public interface SigningTasks {

    /**
     * Does the work as one piece of the engine's work, so that nothing it reads of a task is read twice. To be called
     * inside the transaction, never around one. The engine writes its own part at the end of the work.
     */
    default <T> T together(Supplier<T> work) {
        return work.get();
    }

    /** The open signing task with that id; nothing for an unknown task and for one without {@code paraph:} properties. */
    Optional<SigningTask> find(String task);

    /** The signing tasks that person is the assignee of or, as long as they have none, a candidate for; oldest first. */
    List<SigningTask> waitingFor(String person, int most);

    /** Whether that person is the task's assignee or, as long as it has none, one of its candidates. */
    boolean mayWorkOn(SigningTask task, String person);

    /** The name that another signing task of the same process has in the model; its id when there is none now. */
    String nameOf(SigningTask task, String activity);

    /**
     * Collects the content from the process variables as they are now. A missing variable is a part without a value.
     *
     * @throws NotSignableException when a variable now holds what has no canonical form
     */
    SignedContent content(SigningTask task);

    /** The bytes of a document part as they are now. */
    Optional<Document> document(SigningTask task, String part);

    /**
     * Evaluates the task's decision on the process variables as they are now.
     *
     * @throws InputsMissingException when the decision has inputs without a value
     */
    Assessment assess(SigningTask task);

    /**
     * Completes the task as that person, in the current transaction. The gate asks {@link SignatureRequests} again.
     *
     * @throws ProcessStuckException when a step behind the task fails
     */
    void complete(SigningTask task, String person);

    /** Tells the process instance that its requester withdraws; false when its model waits for no such message now. */
    boolean withdraw(String processInstance);

    /** A document's bytes with the names under which the process holds them. The caller closes the stream. */
    record Document(String fileName, String mediaType, InputStream bytes) {}
}
