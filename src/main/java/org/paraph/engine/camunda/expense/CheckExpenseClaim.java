package org.paraph.engine.camunda.expense;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.paraph.engine.camunda.filing.Problem;
import org.paraph.engine.camunda.filing.Reading;
import org.paraph.engine.camunda.filing.Refusal;

/**
 * Refuses a claim that breaks a rule, before the process takes its first step, and on the flow behind a correction: what a
 * task listener throws would reach people as an error of the server. A correction that is given up is not looked at.
 * Thread-safe.
 */
final class CheckExpenseClaim implements ExecutionListener {

    static final String TEXTS = "paraph.expense.refusals";

    private final Clock clock;
    private final ZoneId zone;
    private final Function<String, Optional<String>> approvers;

    /** @param approvers who certifies what a person claims */
    CheckExpenseClaim(Clock clock, ZoneId zone, Function<String, Optional<String>> approvers) {
        this.clock = clock;
        this.zone = zone;
        this.approvers = approvers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ProcessEngineServices engine = execution.getProcessEngineServices();
        if (EVENTNAME_START.equals(execution.getEventName())) {
            check(execution, claimant(engine.getIdentityService()), engine.getIdentityService());
        } else if (!"withdraw".equals(execution.getVariable("correction"))) {
            check(execution, starter(execution), engine.getIdentityService());
        }
    }

    /** A correction may change everything but whose claim it is. */
    private static String starter(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult()
                .getStartUserId();
    }

    private void check(VariableScope variables, String claimant, IdentityService identity) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Reading<ExpenseClaim> claim = new ExpenseRules(today).read(ClaimVariables.read(variables));
        Reading<List<Receipt>> receipts = ReceiptRules.read(ReceiptVariables.read(variables));
        List<Problem> problems = new ArrayList<>(approver(claimant));
        problems.addAll(claim.problems());
        problems.addAll(receipts.problems());
        if (!problems.isEmpty()) {
            throw refusal(identity.getUserInfo(claimant, "locale"), problems);
        }
        ClaimVariables.write(claim.value().orElseThrow(), claimant, variables);
        ReceiptVariables.write(receipts.value().orElseThrow(), variables);
    }

    /** The person who is logged in: the initiator variable alone could be overwritten by the caller's variables. */
    private static String claimant(IdentityService identity) {
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw refusal(null, List.of(Problem.of("nobody-logged-in")));
        }
        return authentication.getUserId();
    }

    /** Told at once: later, the claim would be signed and nobody could certify it. */
    private List<Problem> approver(String claimant) {
        return approvers.apply(claimant).isPresent() ? List.of() : List.of(Problem.of("approver-missing"));
    }

    private static ExpenseClaimRefused refusal(String locale, List<Problem> problems) {
        return new ExpenseClaimRefused(Refusal.in(TEXTS, locale).text(problems));
    }
}
