package org.paraph.bench;

/** One way to complete a task: what is prepared is not timed. */
interface Contender {

    /** Starts a process and gives the id of its task, ready to be completed. */
    String prepare();

    /** Completes it: this is timed. */
    void complete(String task);
}
