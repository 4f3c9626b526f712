package org.paraph.engine.camunda.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.paraph.engine.camunda.filing.Problem;
import org.paraph.engine.camunda.filing.Refusal;

/** Refuses a leave request that breaks a rule, before the process takes its first step. Thread-safe. */
final class CheckLeaveRequest implements ExecutionListener {

    static final String TEXTS = "paraph.leave.refusals";

    private final Clock clock;
    private final Dates dates;
    private final Function<String, Optional<String>> approvers;

    /** @param approvers who decides on what a person asks for */
    CheckLeaveRequest(Clock clock, ZoneId zone, Function<String, Optional<String>> approvers) {
        this.clock = clock;
        this.dates = new Dates(zone);
        this.approvers = approvers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var engine = execution.getProcessEngineServices();
        var requester = requester(engine.getIdentityService());
        OneAtATime.begin(execution, requester);
        var request = LeaveRequest.read(execution.getVariables(), dates);
        var today = LocalDate.ofInstant(clock.instant(), dates.zone());
        var problems = new ArrayList<>(approver(requester));
        problems.addAll(new LeaveRules(today, new OpenLeaves(engine, dates).of(requester)).problems(request));
        if (!problems.isEmpty()) {
            throw refusal(engine.getIdentityService().getUserInfo(requester, "locale"), problems);
        }
        execution.setVariables(checked(request, requester));
    }

    /** The person who is logged in: the initiator variable alone could be overwritten by the caller's variables. */
    private static String requester(IdentityService identity) {
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw refusal(null, List.of(Problem.of("nobody-logged-in")));
        }
        return authentication.getUserId();
    }

    /** Told at once: later, the request would be signed and nobody could decide on it. */
    private List<Problem> approver(String requester) {
        return approvers.apply(requester).isPresent() ? List.of() : List.of(Problem.of("approver-missing"));
    }

    private static LeaveRequestRefused refusal(String locale, List<Problem> problems) {
        return new LeaveRequestRefused(Refusal.in(TEXTS, locale).text(problems));
    }

    private static Map<String, Object> checked(LeaveRequest request, String requester) {
        var period = request.period().orElseThrow();
        return Map.of(
                "requester", requester,
                "leaveType", request.type().orElseThrow().key(),
                "startDate", period.start().toString(),
                "endDate", period.end().toString(),
                "comment", request.comment().orElseThrow());
    }
}
