package org.paraph.signature;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Challenge;
import org.paraph.evidence.Journal;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door for people: look, begin, sign, decline, withdraw. The person is always the authenticated user, named by
 * the caller from the session, never from what a client sends.
 *
 * <p>Each call runs in a transaction of its own, whatever the caller has open: record, journal entry and task completion
 * commit together or not at all, and a refusal's journal entry and a counted failure stay. Thread-safe; safe with several
 * nodes on one database.
 */
public final class Signing {

    private static final int MOST_REQUESTS = 100;

    private final ShowRequest show;
    private final BeginSigning begin;
    private final FinishSigning finish;
    private final KeyedSigning keys;
    private final DeclineRequest decline;
    private final WithdrawRequest withdraw;
    private final AskWaiver waiver;
    private final Register register;
    private final TransactionTemplate transactions;
    private final Attempts attempts;
    private final RefusalNotes notes;
    private final OwnTransaction own;

    Signing(Steps steps, Register register) {
        this.show = steps.show();
        this.begin = steps.begin();
        this.finish = steps.finish();
        this.keys = steps.keys();
        this.decline = steps.decline();
        this.withdraw = steps.withdraw();
        this.waiver = steps.waiver();
        this.register = register;
        this.transactions = register.transactions();
        this.attempts = register.attempts();
        this.notes = new RefusalNotes(register.store(), register.journal());
        this.own = new OwnTransaction(register);
    }

    /**
     * What this person is asked to sign, frozen now. A refused look is no attempt to sign, and stands in the journal only
     * when nobody could sign, since the content cannot be.
     */
    public Result<Sight> look(String person, String task) {
        return attempts.at(() -> transactions.execute(status -> {
                    Result<Sight> sight = show.look(person, task);
                    if (sight instanceof Result.Refused<Sight> refused
                            && refused.refusal().reason() == Refusal.Reason.CONTENT_NOT_SIGNABLE) {
                        notes.ofTask(person, task, refused.refusal());
                    }
                    return sight;
                }))
                .orElseGet(Signing::busy);
    }

    /** A document of the content, for somebody who may look; empty when the content has no such document. */
    public Result<Optional<SigningTasks.Document>> document(String person, String task, String part) {
        return attempts.at(() -> transactions.execute(status -> show.document(person, task, part)))
                .orElseGet(Signing::busy);
    }

    /** A challenge to answer; refused when this person could not sign this content by this method now. */
    public Result<Challenge> begin(String person, Intent intent) {
        return begin(person, intent, List.of()).then(ceremony -> new Result.Done<>(ceremony.challenge()));
    }

    /** The same, with what the signer has to be told to answer with these tokens. */
    public Result<Ceremony> begin(String person, Intent intent, List<TokenType> tokens) {
        return begin(person, intent, tokens, KeyChoice.NONE);
    }

    /** The same for a method with a key: the ceremony holds the bytes to sign. They are made outside of any transaction. */
    public Result<Ceremony> begin(String person, Intent intent, List<TokenType> tokens, KeyChoice key) {
        return own.journalled(person, intent.task(), () -> begin.begin(person, intent, tokens))
                .then(begun -> noted(person, intent, keys.prepared(begun, key)));
    }

    /**
     * Signs and completes the task. An exception means that nothing was signed. With a key, the authorities are asked first, outside
     * of any transaction.
     */
    public Result<Receipt> sign(String person, SigningAct act) {
        return noted(person, act.intent(), keys.finished(person, act))
                .then(whole -> own.journalled(person, act.intent().task(), () -> finish.sign(person, whole)));
    }

    /** What was refused outside of a transaction stands in the journal, too. */
    private <T> Result<T> noted(String person, Intent intent, Result<T> result) {
        return result instanceof Result.Refused<T> ? own.journalled(person, intent.task(), () -> result) : result;
    }

    /** Declines and completes the task. The reason has 1 to 2,000 readable characters. */
    public Result<Receipt> decline(String person, Intent intent, String reason) {
        return own.journalled(person, intent.task(), () -> decline.decline(person, intent, reason));
    }

    /**
     * Asks a named person to let this signer sign this content below the assessed level. Nothing is waived until that
     * person has signed it at the assessed level; then {@link #look} offers the methods of the lower one.
     */
    public Result<Waiver> askWaiver(String person, WaiverWish wish) {
        return own.journalled(person, wish.task(), () -> waiver.ask(person, wish));
    }

    /** Takes back a request of a process that this person started, as long as its model allows. */
    public Result<Receipt> withdraw(String person, String request, String reason) {
        Result<Receipt> result = attempts.at(() -> undoneWhenRefused(() -> withdraw.withdraw(person, request, reason)))
                .orElseGet(Signing::busy);
        if (result instanceof Result.Refused<Receipt> refused) {
            transactions.executeWithoutResult(status -> notes.of(person, request, refused.refusal()));
        }
        return result;
    }

    private <T> Result<T> undoneWhenRefused(Supplier<Result<T>> step) {
        return transactions.execute(status -> {
            Result<T> result = step.get();
            if (result instanceof Result.Refused<T>) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    /** The newest hundred requests of processes that this person started. */
    public List<SignatureRequest> requestsOf(String person) {
        return transactions.execute(status -> register.store().requestedBy(person, MOST_REQUESTS));
    }

    /** A record, for who signed it, who asked for it and, where the caller says so, for anybody. */
    public Optional<TransactionRecord> record(String person, String record, boolean mayReadAll) {
        return register.records()
                .find(record)
                .filter(r -> mayReadAll
                        || register.store()
                                .find(r.request())
                                .filter(q -> tookPart(q, person))
                                .isPresent());
    }

    private static boolean tookPart(SignatureRequest request, String person) {
        return person.equals(request.requester())
                || (request.end() != null && person.equals(request.end().by()));
    }

    private static <T> Result<T> busy() {
        return Result.refused(Refusal.of(Refusal.Reason.BUSY));
    }

    /** What people do. */
    record Steps(
            ShowRequest show,
            BeginSigning begin,
            FinishSigning finish,
            KeyedSigning keys,
            DeclineRequest decline,
            WithdrawRequest withdraw,
            AskWaiver waiver) {}

    /** Where requests, records and the journal are kept, the transactions around them, and how often they are tried. */
    record Register(
            RequestStore store,
            Records records,
            Journal journal,
            TransactionTemplate transactions,
            Attempts attempts) {}
}
