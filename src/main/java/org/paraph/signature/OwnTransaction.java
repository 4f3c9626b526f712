package org.paraph.signature;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing that a person wants in a transaction of its own, again when others were in its way, and writes into the
 * journal what was refused. Thread-safe.
 */
final class OwnTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTransaction.class);

    private final Signing.Register register;
    private final RefusalNotes notes;

    OwnTransaction(Signing.Register register) {
        this.register = register;
        this.notes = new RefusalNotes(register.store(), register.journal());
    }

    /** Nothing is refused here, so nothing is journalled. */
    <T> T reading(Supplier<T> work) {
        return register.transactions().execute(status -> work.get());
    }

    /** @param task what a refusal is about: a task, or whatever else names it in the journal */
    <T> Result<T> journalled(String person, String task, Supplier<Result<T>> step) {
        try {
            return register.attempts()
                    .at(() -> once(person, task, step))
                    .orElseGet(() -> once(person, task, OwnTransaction::busy));
        } catch (RuntimeException surprise) {
            Refusal.Reason reason = reasonOf(surprise, task);
            return once(person, task, () -> Result.refused(Refusal.of(reason)));
        }
    }

    private Refusal.Reason reasonOf(RuntimeException surprise, String task) {
        if (hasEnded(task)) {
            return Refusal.Reason.ALREADY_ANSWERED;
        }
        if (surprise instanceof SignedMeanwhileException) {
            return Refusal.Reason.SIGNED_MEANWHILE;
        }
        if (surprise instanceof ProcessStuckException stuck) {
            LOG.error(stuck.getMessage(), stuck.getCause());
            return Refusal.Reason.PROCESS_STUCK;
        }
        throw surprise;
    }

    /** Somebody else may have answered between two looks at the task: then that is the answer, not what was missed. */
    private boolean hasEnded(String task) {
        return register.store()
                .byTask(task)
                .filter(r -> r.status() != RequestStatus.OPEN)
                .isPresent();
    }

    private <T> Result<T> once(String person, String task, Supplier<Result<T>> step) {
        return register.transactions().execute(status -> {
            Result<T> result = step.get();
            if (result instanceof Result.Refused<T> refused) {
                notes.ofTask(person, task, refused.refusal());
            }
            return result;
        });
    }

    private static <T> Result<T> busy() {
        return Result.refused(Refusal.of(Refusal.Reason.BUSY));
    }
}
