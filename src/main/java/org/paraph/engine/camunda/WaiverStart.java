package org.paraph.engine.camunda;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.paraph.signature.WaiverStore;

/** Lets nobody ask for a waiver but through Paraph, so that nobody is mailed an invented one. */
record WaiverStart(WaiverStore waivers) implements ExecutionListener {

    static final String BEAN = "paraphWaiverStart";
    static final int CODE = 22003;

    /** A waiver has a process from the transaction on in which it is asked for. */
    @Override
    public void notify(DelegateExecution execution) {
        String waiver = execution.getProcessBusinessKey();
        boolean asked = waiver != null
                && waivers.find(waiver).filter(w -> w.process() == null).isPresent();
        if (!asked) {
            throw new NotAsked();
        }
    }

    /** Cannot be caught by a model. */
    private static final class NotAsked extends AuthorizationException {

        private static final long serialVersionUID = 1L;

        NotAsked() {
            super(
                    "A waiver is asked for in the signing form of the task it is about. Nothing was started: open the task in"
                            + " Tasklist. / Une dérogation se demande dans le formulaire de signature de la tâche visée. Rien n’a"
                            + " été démarré\u00a0: ouvrez la tâche dans Tasklist.");
            setCode(CODE);
        }
    }
}
