package org.paraph.authority;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.paraph.evidence.JournalEvent;
import org.paraph.signature.Reasons;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps changes: with a reason, in one transaction with the journal's entry, and never over somebody else's change. */
final class Keeping {

    private final DelegationStore store;
    private final Entries entries;
    private final TransactionTemplate transactions;
    private final Supplier<String> ids;
    private final Clock clock;

    Keeping(Delegations.Register register, Delegations.Work work) {
        this.store = register.store();
        this.entries = register.entries();
        this.transactions = work.transactions();
        this.ids = work.ids();
        this.clock = work.clock();
    }

    /** In whole microseconds, as it is kept. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    String newId() {
        return ids.get();
    }

    /** Does that work in a transaction, where a reason was given. */
    <T> Kept<T> because(String person, String reason, Function<Change, Kept<T>> work) {
        if (!Reasons.isGiven(reason)) {
            return Kept.wrong("reason", "");
        }
        Change change = new Change(person, now(), reason.strip());
        try {
            return transactions.execute(status -> work.apply(change));
        } catch (DuplicateKeyException quicker) {
            return Kept.refused("delegation-changed");
        }
    }

    Kept<Delegation> add(Delegation it, Change change, JournalEvent.Type type) {
        if (!store.add(it, change)) {
            return Kept.refused("delegation-changed");
        }
        entries.note(type, it, change);
        return new Kept.Done<>(it);
    }

    Kept<Appointment> add(Appointment it, Change change, JournalEvent.Type type) {
        if (!store.add(it, change)) {
            return Kept.refused("delegation-changed");
        }
        entries.note(type, it, change);
        return new Kept.Done<>(it);
    }
}
