package org.paraph.signature;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraph.evidence.JournalEvent;
import org.paraph.signature.Refusal.Reason;

/** The requester takes back what they asked for: every open request of the process ends, then the process is told. */
record WithdrawRequest(SigningTasks tasks, RequestStore store, Endings endings, SignerFacts facts) {

    Result<Receipt> withdraw(String person, String requestId, String reason) {
        if (!Reasons.isGiven(reason)) {
            return Result.refused(Refusal.of(Reason.REASON_MISSING));
        }
        Optional<SignatureRequest> request = store.find(requestId).filter(r -> person.equals(r.requester()));
        if (request.isEmpty()) {
            return Result.refused(Refusal.of(Reason.REQUEST_UNKNOWN));
        }
        return request.get().status() == RequestStatus.OPEN
                ? end(request.get(), person, reason.strip())
                : Result.refused(Refusal.of(Reason.ALREADY_ANSWERED));
    }

    private Result<Receipt> end(SignatureRequest request, String person, String reason) {
        Instant now = facts.now();
        Map<String, Object> sections = Map.of(
                "signer", Sections.signer(person, null), "authentication", Map.of("combination", "login-session"));
        Ending ending = new Ending(RequestStatus.WITHDRAWN, person, now, reason, sections);
        List<Receipt> receipts = store.ofProcess(request.place().processInstance()).stream()
                .filter(r -> r.status() == RequestStatus.OPEN)
                .flatMap(r ->
                        endings
                                .end(r, ending, JournalEvent.Type.WITHDRAWN)
                                .map(x -> Receipts.of(x, r, ending))
                                .stream())
                .toList();
        if (receipts.isEmpty()) {
            return Result.refused(Refusal.of(Reason.ALREADY_ANSWERED));
        }
        return tasks.withdraw(request.place().processInstance())
                ? new Result.Done<>(receipts.get(0))
                : Result.refused(Refusal.of(Reason.CANNOT_WITHDRAW));
    }
}
