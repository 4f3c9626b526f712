package org.paraph.authority;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paraph.evidence.JournalEvent;

/** Who holds which position, kept by the officers; nobody appoints themself. Thread-safe. */
public final class Positions {

    private final DelegationStore store;
    private final DraftReader reader;
    private final Keeping keeping;

    Positions(Delegations.Register register, Delegations.Work work) {
        this.store = register.store();
        this.reader = work.reader();
        this.keeping = new Keeping(register, work);
    }

    /** The newest version of every appointment. */
    public List<Appointment> all() {
        return store.appointments();
    }

    /** Whether it has ended. */
    public boolean isOver(Appointment it) {
        return it.period().isOver(keeping.now());
    }

    /** Days and instants as in {@link Draft}. */
    public record Wanted(String position, String person, String validFrom, String validUntil, boolean acting) {}

    public Kept<Appointment> appoint(String officer, Wanted wanted, String reason) {
        String person = DraftReader.text(wanted.person());
        String position = DraftReader.text(wanted.position());
        if (!DraftReader.isName(position)) {
            return Kept.wrong("position", position);
        }
        if (!reader.isPerson(person)) {
            return Kept.wrong("holder", person);
        }
        Optional<Period> period = period(wanted);
        return period.isEmpty()
                ? Kept.wrong("validFrom", DraftReader.span(wanted.validFrom(), wanted.validUntil()))
                : add(
                        officer,
                        new Appointment(keeping.newId(), 1, position, person, period.get(), wanted.acting()),
                        JournalEvent.Type.POSITION_FILLED,
                        reason);
    }

    /** From now on the position is not held by that appointment; one that has not begun never begins. */
    public Kept<Appointment> end(String officer, String id, String reason) {
        Instant now = keeping.now();
        Optional<Appointment> found = store.appointment(id);
        if (found.isEmpty() || found.get().period().isOver(now)) {
            return Kept.refused("delegation-unknown");
        }
        Appointment it = found.get();
        Instant from = it.period().from();
        Period period = new Period(from, from.isBefore(now) ? now : from.plusNanos(1000));
        return add(
                officer,
                new Appointment(it.id(), it.version() + 1, it.position(), it.person(), period, it.acting()),
                JournalEvent.Type.POSITION_LEFT,
                reason);
    }

    private Optional<Period> period(Wanted it) {
        try {
            return Optional.of(reader.period(it.validFrom(), it.validUntil()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Kept<Appointment> add(String officer, Appointment it, JournalEvent.Type type, String reason) {
        return officer.equals(it.person())
                ? Kept.refused("delegation-own")
                : keeping.because(officer, reason, change -> keeping.add(it, change, type));
    }
}
