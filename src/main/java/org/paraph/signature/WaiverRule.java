package org.paraph.signature;

import java.util.Optional;
import org.paraph.content.NotSignableException;
import org.paraph.signature.Refusal.Reason;

/**
 * Who may sign a waiver: the named person, for a waiver that was asked for here and says what it said then, as long as
 * what it is about still stands. A process of that key that somebody started otherwise is never signed.
 */
record WaiverRule(SigningTasks tasks, RequestStore requests, Waivers waivers) implements SigningRule {

    @Override
    public Optional<Refusal> check(Case it) {
        if (!Waivers.isWaiver(it.task().place())) {
            return Optional.empty();
        }
        return waivers.settings().enabled() ? known(it) : Optional.of(Refusal.of(Reason.WAIVER_OFF));
    }

    private Optional<Refusal> known(Case it) {
        Optional<Waiver> waiver = waivers.store().ofProcess(it.task().place().processInstance());
        boolean holds = waiver.filter(w -> w.digest().equals(it.content().digest()))
                .filter(w -> !w.isOver(waivers.now()))
                .filter(w -> it.level().atLeast(w.from()))
                .filter(this::isStillAbout)
                .isPresent();
        return holds ? person(it, waiver.get()) : Optional.of(Refusal.of(Reason.WAIVER_VOID));
    }

    /** Four eyes: neither who signs nor who asked for the signature. Who benefits otherwise, the authority's checks find. */
    private Optional<Refusal> person(Case it, Waiver waiver) {
        String requester =
                requests.find(waiver.request()).map(SignatureRequest::requester).orElse(null);
        boolean right = it.person().equals(waiver.approver())
                && !it.person().equals(waiver.person())
                && !it.person().equals(requester);
        return right ? Optional.empty() : Optional.of(Refusal.of(Reason.WAIVER_PERSON));
    }

    /** Nobody is to waive what was signed, declined or changed meanwhile. */
    private boolean isStillAbout(Waiver waiver) {
        return requests.find(waiver.request())
                .filter(r -> r.status() == RequestStatus.OPEN && r.level() == waiver.from())
                .flatMap(r -> tasks.find(r.task()))
                .filter(task -> waiver.contentDigest().equals(digest(task)))
                .isPresent();
    }

    /** Of what cannot be signed any more there is none. */
    private String digest(SigningTask task) {
        try {
            return tasks.content(task).digest();
        } catch (NotSignableException changed) {
            return null;
        }
    }
}
