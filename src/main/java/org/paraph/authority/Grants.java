package org.paraph.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.paraph.authority.Delegation.Holder;

/** Who holds which delegations at an instant: own ones first, then those of positions, and the substantive first. */
record Grants(DelegationStore store) {

    List<Grant> of(AuthorityKind kind, String person, Instant at) {
        List<Grant> found = new ArrayList<>();
        store.held(kind, Holder.person(person)).forEach(d -> found.add(grant(d, null)));
        for (Appointment position : store.positionsOf(person, at)) {
            store.held(kind, Holder.position(position.position())).forEach(d -> found.add(grant(d, position)));
        }
        return found.stream()
                .sorted((a, b) -> Boolean.compare(a.acting(), b.acting()))
                .toList();
    }

    /** Everybody who holds anything of that kind, or did. */
    Stream<String> holders(AuthorityKind kind, Instant at) {
        return store.all().stream()
                .filter(d -> d.kind() == kind)
                .flatMap(d -> people(d.holder(), at))
                .distinct();
    }

    Stream<String> people(Holder holder, Instant at) {
        return holder.isPerson()
                ? Stream.of(holder.id())
                : store.holdersOf(holder.id(), at).stream().map(Appointment::person);
    }

    /**
     * Whether that person holds it, or will: whoever is appointed from tomorrow must not enlarge today what they will
     * hold then.
     */
    boolean concerns(String person, Holder holder, Instant at) {
        return holder.isPerson()
                ? holder.id().equals(person)
                : store.appointmentsOf(person).stream()
                        .anyMatch(a ->
                                a.position().equals(holder.id()) && !a.period().isOver(at));
    }

    private Grant grant(Delegation it, Appointment through) {
        Delegation origin =
                it.source() == null ? null : store.find(it.source().id()).orElse(null);
        return new Grant(it, through, origin);
    }
}
