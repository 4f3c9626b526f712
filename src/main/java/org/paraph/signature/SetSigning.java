package org.paraph.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.paraph.assurance.TokenType;
import org.paraph.signature.FinishSigning.Given;
import org.paraph.signature.ProveSet.SetProof;
import org.paraph.signature.Readiness.Ready;
import org.paraph.signature.Refusal.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front door for signing several tasks of one level with one authentication: list, begin, sign. The person is always
 * the authenticated user.
 *
 * <p>The answer is verified once, in a transaction of its own; then each task is signed in its own, with its own record,
 * checked as if it were the only one. What becomes of one changes nothing for the others. Thread-safe; safe with several
 * nodes on one database.
 */
public final class SetSigning {

    private static final Logger LOG = LoggerFactory.getLogger(SetSigning.class);

    /** What a refusal is about in the journal where it is about no tasks that are known. */
    private static final String NO_SET = "set";

    private final Steps steps;
    private final OwnTransaction own;

    SetSigning(Steps steps, OwnTransaction own) {
        this.steps = steps;
        this.own = own;
    }

    /** Up to a hundred signing tasks that wait for this person, oldest first. */
    public List<Waiting> waiting(String person) {
        return own.reading(() -> steps.waiting().of(person));
    }

    /**
     * One challenge for all of them, or which of them cannot be signed now and why.
     *
     * @param tokens the tokens that will be answered with, as far as their holder has to be told something
     */
    public Result<SetOpening> begin(String person, SigningSet set, List<TokenType> tokens) {
        return own.journalled(
                person, NO_SET, () -> fit(set).then(it -> steps.begin().begin(person, it, tokens)));
    }

    /**
     * Signs one after the other, in the order in which they were begun. To be called again when no answer came back: what
     * was signed with this challenge is told, and nothing is signed then, with or without answers.
     *
     * @return what became of each; refused when none of them was signed, for a reason that they share
     */
    public Result<List<SetItem>> sign(String person, SetAct act) {
        Result<SetBinding> binding =
                own.journalled(person, NO_SET, () -> fit(act.set()).then(this::binding));
        return binding.then(it -> {
            List<SetItem> before = own.reading(() -> signedBefore(person, act));
            return before.isEmpty()
                    ? own.journalled(person, it.digest(), () -> steps.prove().prove(person, act, it))
                            .then(proof -> new Result.Done<>(each(person, act, proof)))
                    : new Result.Done<>(before);
        });
    }

    private static Result<SigningSet> fit(SigningSet set) {
        return set.unfit().<Result<SigningSet>>map(Result::refused).orElseGet(() -> new Result.Done<>(set));
    }

    private Result<SetBinding> binding(SigningSet set) {
        return steps.prove()
                .binding(set)
                .<Result<SetBinding>>map(Result.Done::new)
                .orElseGet(() -> Result.refused(Refusal.of(Reason.TASK_UNKNOWN)));
    }

    /** Empty when nothing was signed with that challenge. */
    private List<SetItem> signedBefore(String person, SetAct act) {
        List<SetItem> items = act.set().intents().stream()
                .map(intent -> new SetItem(
                        intent.task(),
                        before(person, act, intent)
                                .orElseGet(() -> Result.refused(Refusal.of(Reason.SET_INTERRUPTED)))))
                .toList();
        return items.stream().anyMatch(item -> item.result() instanceof Result.Done) ? items : List.of();
    }

    private Optional<Result<Receipt>> before(String person, SetAct act, Intent intent) {
        return steps.before().with(act.challenge(), person, intent.task()).map(Result.Done::new);
    }

    private List<SetItem> each(String person, SetAct act, SetProof proof) {
        List<SetItem> items = new ArrayList<>();
        for (Intent intent : act.set().intents()) {
            int position = items.size() + 1;
            items.add(new SetItem(intent.task(), one(person, act, intent, ready -> proof.at(position, ready))));
        }
        return items;
    }

    private Result<Receipt> one(String person, SetAct act, Intent intent, Function<Ready, Result<Given>> proof) {
        Result<Receipt> result = tried(person, intent, () -> steps.finish().sign(person, act.of(intent), proof));
        return result instanceof Result.Done
                ? result
                : own.reading(() -> before(person, act, intent)).orElse(result);
    }

    /** A surprise is told at the one that it befell. It may have come after the commit, so the record has the last word. */
    private Result<Receipt> tried(String person, Intent intent, Supplier<Result<Receipt>> step) {
        try {
            return own.journalled(person, intent.task(), step);
        } catch (RuntimeException surprise) {
            LOG.error("The task {}, one of several, could not be signed", intent.task(), surprise);
            return own.journalled(person, intent.task(), () -> Result.refused(Refusal.of(Reason.SET_FAILED)));
        }
    }

    /** What is done, and what tells what was done. */
    record Steps(WaitingTasks waiting, BeginSet begin, ProveSet prove, FinishSigning finish, SignedBefore before) {}
}
