package org.paraph.signature;

/** The process could not go on behind the signing task, so the answer was not kept either. The cause says what failed. */
public final class ProcessStuckException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProcessStuckException(String task, Throwable cause) {
        super("The process cannot go on after the task " + task + ". Mend what failed; nothing was signed", cause);
    }
}
