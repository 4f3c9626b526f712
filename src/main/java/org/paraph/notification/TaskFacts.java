package org.paraph.notification;

import java.util.List;
import java.util.Optional;

/** What the engine knows of tasks and models. Implemented by the engine's room; thread-safe, asks for no permission. */
public interface TaskFacts {

    Candidates candidates(String task);

    /** The process's name in the model. */
    Optional<String> processName(String processDefinition);

    /** The task's name in the model. */
    Optional<String> taskName(String processDefinition, String activity);

    /** Who may claim a task: user ids and group ids. */
    record Candidates(List<String> users, List<String> groups) {}
}
