package org.paraph.engine.camunda;

import org.camunda.bpm.engine.AuthorizationException;

/**
 * A signing task was about to end without an answer. The engine gives an authorization exception to its callers as it
 * is, with our text and code, and answers 403 over HTTP. It must never have a cause and never be a BPMN error: a model
 * could catch those, and the refusal would then leave the task.
 */
final class SignatureRequired extends AuthorizationException {

    static final int CODE = 22001;

    private static final long serialVersionUID = 1L;

    SignatureRequired(String task) {
        super(english(task) + " / " + french(task));
        setCode(CODE);
    }

    private static String english(String task) {
        return "The task \"" + task + "\" ends only with a signature. Nothing was completed: open the task in Tasklist"
                + " and sign it there, or decline it with a reason.";
    }

    private static String french(String task) {
        return "La tâche « " + task + " » ne se termine que par une signature. Rien n’a été achevé : ouvrez la tâche"
                + " dans Tasklist et signez-la, ou refusez-la en donnant un motif.";
    }
}
