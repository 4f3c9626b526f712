package org.paraph.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authority.Chancery.done;
import static org.paraph.authority.Chancery.wrong;

import org.junit.jupiter.api.Test;
import org.paraph.authority.Delegation.Status;
import org.paraph.authority.DelegationStore.Version;

/** A row that somebody has changed behind Paraph's back: named, never believed, and no obstacle to the others. */
class AlteredDelegationTest {

    private final Chancery chancery = new Chancery();
    private final Delegation honest = chancery.created("manager");
    private final Delegation forged = chancery.created("manager");

    @Test
    void whenARowIsAltered_thenItIsNamedAndTheOthersAreListed() {
        chancery.forge(forged, "LIMIT_UNITS", "99999999");

        assertThat(chancery.delegations.all())
                .contains(honest)
                .filteredOn(it -> it.status() == Status.ALTERED)
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(forged.id()));
        assertThat(chancery.delegations.of("manager")).hasSize(2).contains(honest);
        assertThat(chancery.delegations.history(forged.id()))
                .extracting(Version::delegation)
                .extracting(Delegation::status)
                .containsExactly(Status.ACTIVE, Status.ALTERED);
    }

    @Test
    void whenARowIsAltered_thenItCanOnlyBeEnded() {
        chancery.forge(forged, "LIMIT_UNITS", "99999999");
        Delegations.Known known = new Delegations.Known(forged.id(), 2);

        assertThat(wrong(chancery.delegations.become("officer", known, Status.ACTIVE, "Why")))
                .containsExactly("status");
        assertThat(wrong(chancery.delegations.become("officer", known, Status.SUSPENDED, "Why")))
                .containsExactly("status");
        assertThat(wrong(chancery.delegations.change("officer", known, Chancery.draft("manager"), "Why")))
                .containsExactly("status");
        assertThat(wrong(chancery.absences.passOn(
                        "manager",
                        forged.id(),
                        new Absences.Substitute("anna", "", "", "", "2026-12-01", "2026-12-24"),
                        "Why")))
                .containsExactly("inForce");

        Delegation ended = done(chancery.delegations.become("officer", known, Status.ENDED, "Altered"));
        assertThat(chancery.delegations.all()).containsExactlyInAnyOrder(honest, ended);
    }

    @Test
    void whenNothingInTheRowCanBeRead_thenTheOthersAreListedAllTheSame() {
        Delegation source = done(chancery.absences.passOn(
                "manager",
                forged.id(),
                new Absences.Substitute("anna", "", "", "", "2026-12-01", "2026-12-24"),
                "Why"));
        chancery.forge(source, "COST_CENTRES", "''");
        chancery.forge(honest, "KIND", "'nothing'");

        assertThat(chancery.delegations.all())
                .hasSize(3)
                .contains(forged)
                .filteredOn(it -> it.status() == Status.ALTERED)
                .extracting(Delegation::id)
                .containsExactlyInAnyOrder(source.id(), honest.id());
    }
}
