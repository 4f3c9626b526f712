package org.paraph.signature;

import java.time.Instant;
import java.util.Map;
import org.paraph.evidence.JournalEvent;
import org.paraph.signature.Refusal.Reason;

/** The signer says no, with a reason: the task is over, and the process takes its other way. */
record DeclineRequest(Desk desk, Endings endings, SignerFacts facts) {

    Result<Receipt> decline(String person, Intent intent, String reason) {
        if (!Reasons.isGiven(reason)) {
            return Result.refused(Refusal.of(Reason.REASON_MISSING));
        }
        return desk.cases()
                .find(person, intent.task())
                .then(it -> unchanged(it, intent))
                .then(it -> end(it, reason.strip()));
    }

    private static Result<Case> unchanged(Case it, Intent intent) {
        return it.content().digest().equals(intent.contentDigest())
                ? new Result.Done<>(it)
                : Result.refused(Refusal.of(Reason.CONTENT_CHANGED));
    }

    private Result<Receipt> end(Case it, String reason) {
        Instant now = facts.now();
        SignatureRequest request = it.request().frozenAs(it.task(), it.content(), it.assessment());
        Map<String, Object> sections = Map.of(
                "signer", Sections.signer(it.person(), null), "authentication", Map.of("combination", "login-session"));
        Ending ending = new Ending(RequestStatus.DECLINED, it.person(), now, reason, sections);
        return endings.end(request, ending, JournalEvent.Type.DECLINED)
                .<Result<Receipt>>map(record -> {
                    desk.tasks().complete(it.task(), it.person());
                    return new Result.Done<>(Receipts.of(record, request, ending));
                })
                .orElseGet(() -> Result.refused(Refusal.of(Reason.ALREADY_ANSWERED)));
    }
}
