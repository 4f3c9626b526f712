package org.paraph.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.paraph.authority.Delegation.Status;
import org.paraph.authority.DelegationStore.Version;
import org.paraph.evidence.JournalEvent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door for those who keep the delegations. The officer is always the authenticated user, named by the caller
 * from the session; whether they are an officer is the caller's to check. Nobody changes what they hold themselves, or
 * hold or will hold through a position. Every change is a new version with a reason, journalled in the same transaction.
 * Thread-safe.
 */
public final class Delegations {

    private final DelegationStore store;
    private final Grants grants;
    private final DraftReader reader;
    private final Keeping keeping;

    Delegations(Register register, Work work) {
        this.store = register.store();
        this.grants = new Grants(register.store());
        this.reader = work.reader();
        this.keeping = new Keeping(register, work);
    }

    /** Where delegations and what happens to them are kept. */
    record Register(DelegationStore store, Entries entries) {}

    /** How drafts are read, and by whose transactions, ids and clock they are kept. */
    record Work(DraftReader reader, TransactionTemplate transactions, Supplier<String> ids, Clock clock) {}

    /** The newest version of every delegation, those that were altered in the database too. */
    public List<Delegation> all() {
        return store.all();
    }

    /** Those that this person holds now or has passed on. */
    public List<Delegation> of(String person) {
        Instant now = keeping.now();
        Set<String> positions = store.positionsOf(person, now).stream()
                .map(Appointment::position)
                .collect(Collectors.toSet());
        return store.all().stream().filter(it -> isOf(person, positions, it)).toList();
    }

    private static boolean isOf(String person, Set<String> positions, Delegation it) {
        boolean holds = it.holder().isPerson()
                ? it.holder().id().equals(person)
                : positions.contains(it.holder().id());
        return holds || (it.source() != null && it.source().by().equals(person));
    }

    /** All versions of one, oldest first; empty when there is no such delegation. */
    public List<Version> history(String id) {
        return store.history(id);
    }

    public Kept<Delegation> create(String officer, Draft draft, String reason) {
        return keeping.because(officer, reason, change -> {
            DraftReader.Read read = reader.read(draft, keeping.newId(), 1);
            return read.delegation() == null
                    ? Kept.wrong(read.wrong())
                    : own(officer, read.delegation())
                            .orElseGet(
                                    () -> keeping.add(read.delegation(), change, JournalEvent.Type.DELEGATION_CREATED));
        });
    }

    /** Everything but holder and kind may become something else; those of the draft are not looked at. */
    public Kept<Delegation> change(String officer, Known known, Draft draft, String reason) {
        return changed(officer, known, reason, (old, change) -> {
            if (old.status() != Status.ACTIVE || old.source() != null) {
                return Kept.wrong("status", old.status().key());
            }
            DraftReader.Read read = reader.read(as(old, draft), old.id(), old.version() + 1);
            return read.delegation() == null
                    ? Kept.wrong(read.wrong())
                    : keeping.add(read.delegation(), change, JournalEvent.Type.DELEGATION_CHANGED);
        });
    }

    /** Suspends, takes up again or ends; what has ended stays so, and what was altered can only be ended. */
    public Kept<Delegation> become(String officer, Known known, Status status, String reason) {
        return changed(
                officer,
                known,
                reason,
                (old, change) -> mayBecome(old.status(), status)
                        ? keeping.add(old.changed(status), change, Entries.type(status))
                        : Kept.wrong("status", old.status().key()));
    }

    private static boolean mayBecome(Status old, Status wanted) {
        return old != Status.ENDED && old != wanted && (old != Status.ALTERED || wanted == Status.ENDED);
    }

    /** What somebody saw when they decided to change it. */
    public record Known(String id, int version) {}

    private static Draft as(Delegation old, Draft it) {
        return new Draft(
                old.holder().type().key(),
                old.holder().id(),
                old.kind().key(),
                it.limit(),
                it.currency(),
                it.costCentres(),
                it.validFrom(),
                it.validUntil(),
                it.acting(),
                it.instrument());
    }

    private Kept<Delegation> changed(
            String officer, Known known, String reason, BiFunction<Delegation, Change, Kept<Delegation>> work) {
        return keeping.because(officer, reason, change -> {
            Optional<Delegation> old = store.find(known.id());
            if (old.isEmpty()) {
                return Kept.refused("delegation-unknown");
            }
            if (old.get().version() != known.version()) {
                return Kept.refused("delegation-changed");
            }
            return own(officer, old.get()).orElseGet(() -> work.apply(old.get(), change));
        });
    }

    private Optional<Kept<Delegation>> own(String officer, Delegation it) {
        return grants.concerns(officer, it.holder(), keeping.now())
                ? Optional.of(Kept.refused("delegation-own"))
                : Optional.empty();
    }
}
