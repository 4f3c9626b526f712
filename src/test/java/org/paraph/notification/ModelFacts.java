package org.paraph.notification;

import java.util.List;
import java.util.Optional;

/** A model with one process and one task, whose task is open to the group {@code team}. */
record ModelFacts(String processTitle, String taskTitle) implements TaskFacts {

    @Override
    public Candidates candidates(String task) {
        return new Candidates(List.of("manager"), List.of("team"));
    }

    @Override
    public Optional<String> processName(String processDefinition) {
        return Optional.of(processTitle);
    }

    @Override
    public Optional<String> taskName(String processDefinition, String activity) {
        return Optional.of(taskTitle);
    }
}
