package org.paraph.engine.camunda;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;

/** A step in front of an effect was reached without the signatures it needs. Cannot be caught by a model. */
final class VerificationRefused extends AuthorizationException {

    static final int CODE = 22002;

    private static final long serialVersionUID = 1L;

    VerificationRefused(List<String> findings) {
        super("The process does not go on, because its signatures could not be verified: " + String.join(" ", findings)
                + " Nothing was done. An administrator can start the signing task again. / Le processus ne continue pas,"
                + " car ses signatures n’ont pas pu être vérifiées. Rien n’a été fait. Un administrateur peut relancer"
                + " la tâche de signature.");
        setCode(CODE);
    }
}
