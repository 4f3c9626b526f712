package org.paraph.engine.camunda;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.paraph.signature.RequestStatus;
import org.paraph.signature.SignatureRequest;
import org.paraph.signature.SignatureRequests;

/**
 * What models may ask Paraph, as the bean {@code paraph} in expressions. All answers come from Paraph's own register,
 * never from process variables. Thread-safe.
 */
public final class ParaphExpressions {

    private final SignatureRequests requests;
    private final Requesters requesters;
    private final Managers managers;
    private final Engine engine;
    private final ProcessSettings settings;

    ParaphExpressions(SignatureRequests requests, People people, Engine engine, ProcessSettings settings) {
        this.requests = requests;
        this.requesters = people.requesters();
        this.managers = people.managers();
        this.engine = engine;
        this.settings = settings;
    }

    record People(Requesters requesters, Managers managers) {}

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

    /**
     * Id of the user who decides on the request: the manager of whoever started the process, else the configured
     * substitute; never the requester.
     *
     * @throws IllegalStateException when nobody is left
     */
    public String approver(DelegateExecution execution) {
        String requester = requesters.of(execution);
        Stream<String> candidates = requester == null ? Stream.empty() : managers.above(requester).stream();
        return Stream.concat(candidates, substitute().stream())
                .filter(candidate -> !candidate.equals(requester))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may decide on the request of '" + requester
                        + "'. Set the user info 'manager' of that user to the id of another user, or configure"
                        + " paraph.approval.substitute."));
    }

    /** Has the signers of the open requests of that task reminded. */
    public void remind(DelegateExecution execution, String signingTask) {
        requests.open(execution.getProcessInstanceId(), signingTask).forEach(requests::remind);
    }

    /**
     * Gives the open requests of that task to the managers of their assignees, passing over the requester; does nothing
     * where nobody stands above.
     */
    public void escalate(DelegateExecution execution, String signingTask) {
        String requester = requesters.of(execution);
        requests.open(execution.getProcessInstanceId(), signingTask)
                .forEach(r -> above(r, requester).ifPresent(manager -> give(r, manager)));
    }

    /**
     * The configured time after which something happens, as an ISO-8601 duration.
     *
     * @param what {@code reminder}, {@code escalation} or {@code expiry}
     */
    public String after(String what) {
        return settings.after(what).toString();
    }

    private Optional<String> above(SignatureRequest request, String requester) {
        return request.assignee() == null
                ? Optional.empty()
                : managers.above(request.assignee()).stream()
                        .filter(m -> !m.equals(requester))
                        .findFirst();
    }

    private void give(SignatureRequest request, String manager) {
        requests.reassigned(request, manager, Actor.current(), true);
        engine.unchecked(() -> {
            engine.tasks().setAssignee(request.task(), manager);
            return null;
        });
    }

    private Optional<String> substitute() {
        return settings.approvalSubstitute();
    }
}
