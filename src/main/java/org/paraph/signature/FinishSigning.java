package org.paraph.signature;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.authentication.Proof;
import org.paraph.evidence.JournalEvent;
import org.paraph.evidence.TransactionRecord;
import org.paraph.signature.Readiness.Ready;
import org.paraph.signature.Refusal.Reason;

/** Takes the answered challenge and makes the signature: the rule's steps in the rule's order. */
final class FinishSigning {

    private final Cases cases;
    private final Readiness readiness;
    private final Answering answering;
    private final Endings endings;
    private final SignerFacts facts;
    private final SigningTasks tasks;
    private final Waivers waivers;

    FinishSigning(Desk desk, Endings endings, SignerFacts facts, Waivers waivers) {
        this.cases = desk.cases();
        this.readiness = desk.readiness();
        this.answering = new Answering(desk.authentication());
        this.tasks = desk.tasks();
        this.endings = endings;
        this.facts = facts;
        this.waivers = waivers;
    }

    Result<Receipt> sign(String person, SigningAct act) {
        return sign(person, act, ready -> answered(ready, act));
    }

    /**
     * In one piece of the engine's work: what it reads of the task to check it, it need not read again to complete it.
     *
     * @param proof that it is this person who means to sign this, in this way
     */
    Result<Receipt> sign(String person, SigningAct act, Function<Ready, Result<Given>> proof) {
        return tasks.together(() -> cases.find(person, act.intent().task())
                .then(it -> readiness.checkAlone(it, act.intent()))
                .then(ready -> shown(ready, act))
                .then(ready -> marked(ready, act))
                .then(marked -> proof.apply(marked.ready()).then(given -> reached(marked, given)))
                .then(this::sealed));
    }

    private static Result<Ready> shown(Ready ready, SigningAct act) {
        return Statements.VERSION.equals(act.statementVersion())
                ? new Result.Done<>(ready)
                : Result.refused(Refusal.of(Reason.STATEMENT_CHANGED));
    }

    private static Result<Marked> marked(Ready ready, SigningAct act) {
        Optional<Map<String, Object>> signature = ready.method().sign(act.mark());
        if (act.mark() instanceof Made made && !made.challenge().equals(act.challenge())) {
            return Result.refused(Refusal.of(Reason.CHALLENGE_UNKNOWN));
        }
        return signature.isPresent()
                ? new Result.Done<>(new Marked(ready, act, signature.get()))
                : Result.refused(
                        Refusal.of(Reason.MARK_INVALID, ready.method().method().key()));
    }

    private Result<Given> answered(Ready ready, SigningAct act) {
        return answering
                .proof(act.challenge(), BeginSigning.binding(ready), act.answers())
                .then(proof -> new Result.Done<>(facts.with(proof, act.mark())))
                .then(proof -> new Result.Done<>(new Given(proof, Sections.authentication(proof))));
    }

    private Result<Proven> reached(Marked marked, Given given) {
        return facts.achieved(
                        marked.ready().method(), given.proof(), marked.act().mark())
                .filter(achieved -> achieved.atLeast(marked.ready().it().needed()))
                .<Result<Proven>>map(achieved -> new Result.Done<>(new Proven(marked, given, achieved)))
                .orElseGet(() -> Result.refused(Refusal.of(
                        Reason.LEVEL_TOO_LOW,
                        marked.ready().method().method().key(),
                        given.proof().level().toString())));
    }

    private Result<Receipt> sealed(Proven proven) {
        Case it = proven.marked().ready().it();
        Instant now = facts.now();
        SignatureRequest request = it.request().frozenAs(it.task(), it.content(), it.assessment());
        Ending ending = new Ending(
                RequestStatus.SIGNED,
                it.person(),
                now,
                null,
                sections(proven, request),
                proven.waiver().map(Waivers.Standing::waiver).orElse(null));
        Optional<TransactionRecord> record = endings.end(request, ending, JournalEvent.Type.SIGNED);
        if (record.isEmpty()) {
            return Result.refused(Refusal.of(Reason.ALREADY_ANSWERED));
        }
        proven.waiver().ifPresent(waiver -> use(waiver, record.get()));
        keep(proven.marked(), record.get());
        tasks.complete(it.task(), it.person());
        return new Result.Done<>(new Receipt(
                record.get().id(),
                RequestStatus.SIGNED,
                now,
                proven.achieved(),
                it.content().digest(),
                it.task().place(),
                proven.marked().act().mark() instanceof Made));
    }

    /** It stood a moment ago and belongs to this request alone: where it was used all the same, nothing is signed. */
    private void use(Waivers.Standing waiver, TransactionRecord record) {
        if (!waivers.use(waiver, record)) {
            throw new IllegalStateException("The waiver " + waiver.waiver().id() + " was used while it was signed by");
        }
    }

    /** Two who sign one document at the same instant clash here, and the second one begins anew. */
    private static void keep(Marked marked, TransactionRecord record) {
        if (marked.ready().method() instanceof KeyedMethod keyed
                && marked.act().mark() instanceof Made made
                && !keyed.keep(made, record)) {
            throw new SignedMeanwhileException();
        }
    }

    private Map<String, Object> sections(Proven proven, SignatureRequest request) {
        Case it = proven.marked().ready().it();
        Map<String, Object> all =
                new TreeMap<>(facts.sections(it, proven.marked().act().language()));
        all.put("authentication", proven.given().section());
        all.put("signature", proven.marked().signature());
        all.put("achievedLevel", proven.achieved().number());
        if (proven.marked().act().mark() instanceof Made made) {
            all.put("time", made.timeSection());
        }
        proven.waiver().ifPresent(waiver -> all.put("assessment", Sections.waived(request.assessment(), waiver)));
        return all;
    }

    /** @param section what the record says of it */
    record Given(Proof proof, Map<String, Object> section) {}

    private record Marked(Ready ready, SigningAct act, Map<String, Object> signature) {}

    private record Proven(Marked marked, Given given, AssuranceLevel achieved) {

        /** Only who stays below the required level needs it. */
        Optional<Waivers.Standing> waiver() {
            Case it = marked.ready().it();
            return Optional.ofNullable(it.waiver()).filter(w -> !achieved.atLeast(it.level()));
        }
    }
}
