package org.paraph.engine.camunda.contract;

import org.camunda.bpm.engine.AuthorizationException;

/**
 * The engine's way to say no. Of all exceptions a listener can throw, only this kind reaches REST clients and Tasklist
 * with its own text alone (403) and without a stack trace in the server's log.
 */
final class ContractRefused extends AuthorizationException {

    /** Tells this refusal from a missing permission; of the range 20,000 to 39,999 that is free for custom codes. */
    static final int CODE = 22_120;

    ContractRefused(String text) {
        super(text);
        setCode(CODE);
    }
}
