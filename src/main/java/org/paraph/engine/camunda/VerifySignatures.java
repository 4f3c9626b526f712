package org.paraph.engine.camunda;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;
import org.paraph.signature.SignatureRequests;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The step in front of every effect: goes on only when the signing tasks it names were left signed, with records that
 * are intact. A refusal stays in the journal although everything else of the transaction is undone.
 */
final class VerifySignatures implements JavaDelegate {

    static final String BEAN = "verifySignatures";

    private final SignatureRequests requests;
    private final Journal journal;
    private final TransactionOperations ownTransaction;

    VerifySignatures(SignatureRequests requests, Journal journal, TransactionOperations ownTransaction) {
        this.requests = requests;
        this.journal = journal;
        this.ownTransaction = ownTransaction;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> signingTasks = Marks.verifies(execution);
        List<String> findings = signingTasks.isEmpty()
                ? List.of("The step does not say which signing tasks it verifies; set paraph:verifies.")
                : requests.verify(execution.getProcessInstanceId(), signingTasks);
        if (!findings.isEmpty()) {
            JournalEvent refusal = new JournalEvent(
                    JournalEvent.Type.VERIFICATION_REFUSED,
                    Actor.current(),
                    execution.getProcessInstanceId(),
                    Map.of("step", execution.getCurrentActivityId(), "findings", findings));
            ownTransaction.executeWithoutResult(status -> journal.append(refusal));
            throw new VerificationRefused(findings);
        }
    }
}
