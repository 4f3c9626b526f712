package org.paraph.authority;

import java.util.Optional;
import org.paraph.authority.Delegation.Status;
import org.paraph.evidence.JournalEvent;

/**
 * "I am away, somebody else signs for me": the holder passes a delegation on, never beyond its limit, cost centres and
 * dates, and what was passed on is not passed on further. It always has an end. Thread-safe.
 */
public final class Absences {

    private final DelegationStore store;
    private final Grants grants;
    private final DraftReader reader;
    private final Keeping keeping;

    Absences(Delegations.Register register, Delegations.Work work) {
        this.store = register.store();
        this.grants = new Grants(register.store());
        this.reader = work.reader();
        this.keeping = new Keeping(register, work);
    }

    /** Who signs from when until when; the limit and the cost centres are those of the delegation when they are empty. */
    public record Substitute(
            String person, String limit, String currency, String costCentres, String validFrom, String validUntil) {}

    public Kept<Delegation> passOn(String holder, String id, Substitute wanted, String reason) {
        return keeping.because(holder, reason, change -> {
            Optional<Delegation> own = store.find(id)
                    .filter(d -> grants.people(d.holder(), change.at()).anyMatch(holder::equals));
            return own.isEmpty() ? Kept.refused("delegation-unknown") : passOn(own.get(), wanted, change);
        });
    }

    /** Ends what this person passed on. */
    public Kept<Delegation> takeBack(String holder, Delegations.Known known, String reason) {
        return keeping.because(holder, reason, change -> {
            Optional<Delegation> passedOn = store.find(known.id())
                    .filter(d -> d.source() != null && d.source().by().equals(holder));
            if (passedOn.isEmpty()) {
                return Kept.refused("delegation-unknown");
            }
            return passedOn.get().version() != known.version() || passedOn.get().status() == Status.ENDED
                    ? Kept.refused("delegation-changed")
                    : keeping.add(passedOn.get().changed(Status.ENDED), change, JournalEvent.Type.DELEGATION_ENDED);
        });
    }

    private Kept<Delegation> passOn(Delegation own, Substitute wanted, Change change) {
        if (own.status() != Status.ACTIVE) {
            return Kept.wrong("inForce", own.status().key());
        }
        DraftReader.Read read = reader.read(draft(own, wanted, change.by()), keeping.newId(), 1);
        if (read.delegation() == null) {
            return Kept.wrong(read.wrong());
        }
        if (read.delegation().period().isOver(change.at())) {
            return Kept.wrong("validUntil", wanted.validUntil());
        }
        return own.source() == null && isWithin(own, read.delegation())
                ? keeping.add(from(own, read.delegation(), change.by()), change, JournalEvent.Type.DELEGATION_PASSED_ON)
                : Kept.refused("delegation-beyond");
    }

    private static boolean isWithin(Delegation own, Delegation passedOn) {
        Money limit = own.limit();
        boolean limited = limit == null
                || (passedOn.limit() != null
                        && limit.isComparable(passedOn.limit())
                        && limit.suffices(passedOn.limit()));
        return limited
                && own.scope().encloses(passedOn.scope())
                && own.period().encloses(passedOn.period())
                && passedOn.period().until() != null;
    }

    /** Nobody stands in for themself: then there is no holder to be read. */
    private static Draft draft(Delegation own, Substitute wanted, String by) {
        boolean whole = DraftReader.text(wanted.limit()).isEmpty();
        String currency = own.limit() == null ? "" : own.limit().currency();
        return new Draft(
                "person",
                by.equals(DraftReader.text(wanted.person())) ? "" : wanted.person(),
                own.kind().key(),
                whole ? limit(own) : wanted.limit(),
                whole || DraftReader.text(wanted.currency()).isEmpty() ? currency : wanted.currency(),
                DraftReader.text(wanted.costCentres()).isEmpty()
                        ? String.join(" ", own.scope().patterns())
                        : wanted.costCentres(),
                wanted.validFrom(),
                wanted.validUntil(),
                "yes",
                own.instrument());
    }

    private static String limit(Delegation own) {
        return own.limit() == null ? "unlimited" : own.limit().amount().toPlainString();
    }

    private static Delegation from(Delegation own, Delegation it, String by) {
        return new Delegation(
                it.id(),
                1,
                it.holder(),
                it.kind(),
                it.limit(),
                it.scope(),
                it.period(),
                true,
                it.instrument(),
                Status.ACTIVE,
                new Delegation.Source(own.id(), own.version(), own.digest(), by));
    }
}
