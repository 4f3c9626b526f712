package org.paraph.engine.camunda.contract;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.paraph.engine.camunda.filing.Problem;
import org.paraph.engine.camunda.filing.Reading;
import org.paraph.engine.camunda.filing.Refusal;

/** Refuses a contract that breaks a rule, before the process takes its first step. Thread-safe. */
final class CheckContract implements ExecutionListener {

    static final String TEXTS = "paraph.contract.refusals";

    private final ContractRules rules;

    CheckContract(ContractRules rules) {
        this.rules = rules;
    }

    @Override
    public void notify(DelegateExecution execution) {
        IdentityService identity = execution.getProcessEngineServices().getIdentityService();
        String requester = requester(identity);
        Reading<Contract> contract = rules.read(ContractVariables.read(execution));
        if (contract.value().isEmpty()) {
            throw refusal(identity.getUserInfo(requester, "locale"), contract.problems());
        }
        ContractVariables.write(contract.value().get(), requester, execution);
    }

    /** The person who is logged in: the initiator variable alone could be overwritten by the caller's variables. */
    private static String requester(IdentityService identity) {
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw refusal(null, List.of(Problem.of("nobody-logged-in")));
        }
        return authentication.getUserId();
    }

    private static ContractRefused refusal(String locale, List<Problem> problems) {
        return new ContractRefused(Refusal.in(TEXTS, locale).text(problems));
    }
}
