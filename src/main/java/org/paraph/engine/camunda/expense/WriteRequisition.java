package org.paraph.engine.camunda.expense;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.paraph.content.Digests;

/**
 * The last step: writes the payment requisition, its SHA-256 beside it. Belongs to the job's transaction: it is there once,
 * or not at all. Thread-safe.
 */
final class WriteRequisition implements JavaDelegate {

    private static final String MEDIA_TYPE = "application/json";

    private final ClaimSignatures signatures;

    WriteRequisition(ClaimSignatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String process = execution.getProcessInstanceId();
        byte[] json = Requisition.json(signatures.of(process)).getBytes(StandardCharsets.UTF_8);
        execution.setVariables(Map.of(
                "requisition",
                        Variables.fileValue("requisition-" + process + ".json")
                                .file(json)
                                .mimeType(MEDIA_TYPE)
                                .encoding(StandardCharsets.UTF_8)
                                .create(),
                "requisitionSha256", Digests.sha256(json)));
    }
}
