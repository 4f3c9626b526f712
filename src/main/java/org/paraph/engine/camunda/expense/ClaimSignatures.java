package org.paraph.engine.camunda.expense;

import java.util.ArrayList;
import java.util.List;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SignatureRequest;
import org.paraph.signature.SignatureRequests;

/** The signatures that a payment rests on, as Paraph's own tables have them; process variables are not asked. */
record ClaimSignatures(SignatureRequests requests, RequestStore store, Records records) {

    static final String CLAIM = "SubmitClaim";
    static final String CERTIFICATION = "CertifyClaim";
    static final String SECOND_CERTIFICATION = "CertifyAgain";
    static final String RELEASE = "ReleasePayment";

    /** @param record by which the request was signed */
    record Signature(SignatureRequest request, TransactionRecord record) {}

    /**
     * In the order in which they were made.
     *
     * @throws IllegalStateException when one is missing or altered, or when not all are over the same content
     */
    List<Signature> of(String processInstance) {
        List<String> tasks = new ArrayList<>(List.of(CLAIM, CERTIFICATION));
        if (certifiedAgain(processInstance)) {
            tasks.add(SECOND_CERTIFICATION);
        }
        tasks.add(RELEASE);
        List<String> findings = requests.verify(processInstance, tasks);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("No payment is requested. " + String.join(" ", findings));
        }
        List<Signature> signatures = tasks.stream()
                .map(task -> signature(newest(processInstance, task)))
                .toList();
        if (signatures.stream().map(s -> s.request().contentDigest()).distinct().count() > 1) {
            throw new IllegalStateException(
                    "No payment is requested. The signatures are over different contents: " + processInstance);
        }
        return signatures;
    }

    /** After the newest certification; one from before a correction counts for nothing. */
    private boolean certifiedAgain(String processInstance) {
        List<SignatureRequest> second = store.newestVisit(processInstance, SECOND_CERTIFICATION);
        return !second.isEmpty()
                && second.get(0)
                        .createdAt()
                        .isAfter(newest(processInstance, CERTIFICATION).createdAt());
    }

    private SignatureRequest newest(String processInstance, String task) {
        List<SignatureRequest> visit = store.newestVisit(processInstance, task);
        if (visit.isEmpty()) {
            throw new IllegalStateException("No payment is requested. '" + task + "' was never reached.");
        }
        return visit.get(0);
    }

    private Signature signature(SignatureRequest request) {
        return new Signature(request, records.ofRequest(request.id()).orElseThrow());
    }
}
