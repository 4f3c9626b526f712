package org.paraph.signature;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;
import org.paraph.signature.Refusal.Reason;

/** A signer who cannot reach the level asks a named person to waive it: the rule's steps in the rule's order. */
record AskWaiver(Desk desk, Waivers waivers, WaiverProcess process, Drafting drafting) {

    private static final int SHORTEST_REASON = 10;

    /** What is needed to write one down: who may sign it, what it says, its id, and the journal. */
    record Drafting(AuthorityRegister authorities, WaiverContent content, Supplier<String> ids, Journal journal) {}

    Result<Waiver> ask(String person, WaiverWish wish) {
        if (!waivers.settings().enabled()) {
            return Result.refused(Refusal.of(Reason.WAIVER_OFF));
        }
        return desk.cases()
                .find(person, wish.task())
                .then(it -> against(it, wish).<Result<Case>>map(Result::refused).orElseGet(() -> new Result.Done<>(it)))
                .then(it -> new Result.Done<>(asked(desk.freezing().current(it), wish)));
    }

    private Optional<Refusal> against(Case it, WaiverWish wish) {
        if (!it.content().digest().equals(wish.contentDigest())) {
            return Optional.of(Refusal.of(Reason.CONTENT_CHANGED));
        }
        Optional<Refusal> unmet = desk.readiness().against(it);
        if (unmet.isPresent()) {
            return unmet;
        }
        if (Waivers.isBarred(it)) {
            return Optional.of(Refusal.of(Reason.WAIVER_NOT_POSSIBLE));
        }
        if (waivers.levels(it).stream().noneMatch(level -> level.number() == wish.level())) {
            return Optional.of(Refusal.of(
                    Reason.WAIVER_LEVEL,
                    Integer.toString(waivers.settings().lowest().number())));
        }
        if (!Reasons.isGiven(wish.reason()) || wish.reason().strip().length() < SHORTEST_REASON) {
            return Optional.of(Refusal.of(Reason.WAIVER_REASON));
        }
        return asked(it) ? Optional.of(Refusal.of(Reason.WAIVER_ASKED)) : againstApprover(it, wish.approver());
    }

    private boolean asked(Case it) {
        return waivers.asked(it).isPresent() || waivers.standing(it).isPresent();
    }

    private Optional<Refusal> againstApprover(Case it, String approver) {
        boolean second =
                !approver.equals(it.person()) && !approver.equals(it.request().requester());
        return second && isHeld(it, approver) ? Optional.empty() : Optional.of(Refusal.of(Reason.WAIVER_PERSON));
    }

    private boolean isHeld(Case it, String approver) {
        return drafting.authorities()
                .authority(WaiverProof.AUTHORITY, approver, it.task(), it.content())
                .isHeld();
    }

    private Waiver asked(Case it, WaiverWish wish) {
        Waiver draft = draft(it, wish);
        Map<String, Object> variables = drafting.content().of(draft, it);
        Waiver waiver = draft.signedOver(WaiverContent.frozen(variables).digest());
        waivers.store().insert(waiver);
        if (!waivers.store().started(waiver.id(), process.start(waiver, variables))) {
            throw new IllegalStateException("The waiver " + waiver.id() + " was started twice");
        }
        drafting.journal()
                .append(new JournalEvent(
                        JournalEvent.Type.WAIVER_ASKED,
                        it.person(),
                        it.request().id(),
                        Facts.of("waiver", waiver.id())
                                .and("approver", waiver.approver())
                                .and("from", waiver.from().number())
                                .and("to", waiver.to().number())
                                .and("contentDigest", waiver.contentDigest())
                                .map()));
        return waiver;
    }

    private Waiver draft(Case it, WaiverWish wish) {
        return new Waiver(
                drafting.ids().get(),
                it.request().id(),
                it.person(),
                it.content().digest(),
                it.level(),
                AssuranceLevel.of(wish.level()).orElseThrow(),
                wish.reason().strip(),
                wish.approver(),
                waivers.now(),
                waivers.now().plus(waivers.settings().validFor()),
                "",
                null);
    }
}
