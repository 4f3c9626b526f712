package org.paraph.engine.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.paraph.signature.RequestStatus;
import org.paraph.signature.SignatureRequests;

/**
 * What models may ask Paraph, as the bean {@code paraph} in expressions. All answers come from Paraph's own register,
 * never from process variables. Thread-safe.
 */
public final class ParaphExpressions {

    private final SignatureRequests requests;
    private final Escalation escalation;
    private final Requesters requesters;
    private final Approvers approvers;
    private final ProcessSettings settings;

    ParaphExpressions(SignatureRequests requests, Escalation escalation, People people, ProcessSettings settings) {
        this.requests = requests;
        this.escalation = escalation;
        this.requesters = people.requesters();
        this.approvers = people.approvers();
        this.settings = settings;
    }

    record People(Requesters requesters, Approvers approvers) {}

    /**
     * How the newest visit of that signing task stands: {@code signed}, {@code declined}, {@code expired}, {@code
     * withdrawn}, {@code cancelled}, {@code open}, or {@code none} when there was no visit.
     */
    public String outcome(DelegateExecution execution, String signingTask) {
        return requests.outcome(execution.getProcessInstanceId(), signingTask)
                .map(RequestStatus::key)
                .orElse("none");
    }

    /** In the completion condition of a multi-instance signing task: how many signers of this visit have answered. */
    public int answered(DelegateExecution execution) {
        return requests.answers(execution.getParentActivityInstanceId());
    }

    /** In the completion condition of a multi-instance signing task that ends with the first refusal: whether there is one. */
    public boolean declined(DelegateExecution execution) {
        return requests.declined(execution.getParentActivityInstanceId());
    }

    /**
     * Id of the user who decides on the request: the manager of whoever started the process, else the configured
     * substitute; never the requester.
     *
     * @throws IllegalStateException when nobody is left
     */
    public String approver(DelegateExecution execution) {
        String requester = requesters.of(execution);
        return approvers
                .of(requester)
                .orElseThrow(() -> new IllegalStateException("Nobody may decide on the request of '" + requester
                        + "'. Set the user info 'manager' of that user to the id of another user, or configure"
                        + " paraph.approval.substitute."));
    }

    /** Has the signers of the open requests of that task reminded. */
    public void remind(DelegateExecution execution, String signingTask) {
        requests.open(execution.getProcessInstanceId(), signingTask).forEach(requests::remind);
    }

    /**
     * Gives each open request of that task to the next person above its assignee who may answer it, else to the
     * substitute. Where there is nobody it stays, its signer is reminded, and the journal says so.
     */
    public void escalate(DelegateExecution execution, String signingTask) {
        requests.open(execution.getProcessInstanceId(), signingTask).forEach(escalation::of);
    }

    /**
     * The configured time after which something happens, as an ISO-8601 duration.
     *
     * @param what {@code reminder}, {@code escalation} or {@code expiry}
     */
    public String after(String what) {
        return settings.after(what).toString();
    }
}
