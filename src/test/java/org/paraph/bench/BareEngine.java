package org.paraph.bench;

import org.camunda.bpm.engine.ProcessEngine;

/** The engine without Paraph. */
record BareEngine(ProcessEngine engine, String process) implements Contender {

    @Override
    public String prepare() {
        return LeaveTasks.start(engine, process);
    }

    @Override
    public void complete(String task) {
        engine.getTaskService().complete(task);
    }
}
