package org.paraph.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authority.Chancery.done;
import static org.paraph.authority.Chancery.draft;
import static org.paraph.authority.Chancery.known;
import static org.paraph.authority.Chancery.problem;
import static org.paraph.authority.Chancery.wrong;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.paraph.authority.Delegation.Status;

/** What officers and holders may do with delegations, and what stays of it. */
class DelegationsTest {

    private final Chancery chancery = new Chancery();

    @Test
    void whenOneIsEntered_thenItIsKeptWithReasonAndJournalled() {
        Delegation it = chancery.created("manager");

        assertThat(it.limit()).isEqualTo(new Money(500_000, "CAD"));
        assertThat(it.scope().patterns()).containsExactly("1200", "13*");
        assertThat(it.period())
                .as("the last day counts until midnight in Toronto")
                .isEqualTo(new Period(Instant.parse("2026-04-01T04:00:00Z"), Instant.parse("2027-04-01T04:00:00Z")));
        assertThat(chancery.delegations.history(it.id())).singleElement().satisfies(version -> {
            assertThat(version.delegation()).isEqualTo(it);
            assertThat(version.change()).isEqualTo(new Change("officer", Chancery.NOW, "New chart"));
        });
        assertThat(chancery.journal)
                .singleElement()
                .satisfies(entry -> assertThat(entry.details().get("sha256")).isEqualTo(it.digest()));
    }

    @Test
    void whenADraftIsWrong_thenEverythingWrongIsSaidAtOnceAndNothingKept() {
        Draft empty = new Draft(null, null, null, null, null, null, null, null, null, null);

        assertThat(wrong(chancery.delegations.create("officer", empty, "Why")))
                .containsExactly("holder", "kind", "limit", "costCentres", "validFrom", "acting", "instrument");
        assertThat(wrong(chancery.delegations.create("officer", draft("nobody"), "Why")))
                .containsExactly("holder");
        assertThat(wrong(chancery.delegations.create("officer", draft("manager"), " ")))
                .containsExactly("reason");
        assertThat(chancery.delegations.all()).isEmpty();
        assertThat(chancery.journal).isEmpty();
    }

    @Test
    void whenItIsChanged_thenHolderAndKindStayAndTheOldVersionToo() {
        Delegation first = chancery.created("manager");
        Draft other =
                new Draft("position", "elsewhere", "contract", "unlimited", "", "*", "2026-04-01", "", "yes", "DC-14");

        Delegation second = done(chancery.delegations.change("officer", known(first), other, "Promoted"));

        assertThat(second.holder()).isEqualTo(first.holder());
        assertThat(second.kind()).isEqualTo(first.kind());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.limit()).isNull();
        assertThat(chancery.delegations.history(first.id())).hasSize(2);
        assertThat(problem(chancery.delegations.change("officer", known(first), other, "Again")))
                .isEqualTo("delegation-changed");
        assertThat(problem(chancery.delegations.change("officer", new Delegations.Known("none", 1), other, "Why")))
                .isEqualTo("delegation-unknown");
    }

    @Test
    void whenItIsSuspendedResumedAndEnded_thenTheEndIsForGood() {
        Delegation it = chancery.created("manager");
        it = done(chancery.delegations.become("officer", known(it), Status.SUSPENDED, "Audit"));
        assertThat(wrong(chancery.delegations.change("officer", known(it), draft("manager"), "More")))
                .containsExactly("status");
        it = done(chancery.delegations.become("officer", known(it), Status.ACTIVE, "Cleared"));
        it = done(chancery.delegations.become("officer", known(it), Status.ENDED, "Left"));

        assertThat(wrong(chancery.delegations.become("officer", known(it), Status.ACTIVE, "Back")))
                .containsExactly("status");
        assertThat(chancery.entries())
                .containsExactly(
                        "delegation-created by officer",
                        "delegation-suspended by officer",
                        "delegation-resumed by officer",
                        "delegation-ended by officer");
    }

    @Test
    void whenItIsTheOfficersOwn_thenSomebodyElseMustKeepIt() {
        Delegation own = done(chancery.delegations.create("ben", draft("officer"), "New chart"));
        Draft ofPosition =
                new Draft("position", "head", "section-33", "1", "CAD", "*", "2026-04-01", "", "no", "DC-12");
        Delegation position = done(chancery.delegations.create("ben", ofPosition, "New chart"));
        done(chancery.positions.appoint(
                "ben", new Positions.Wanted("head", "officer", "2026-04-01", "", false), "Named"));

        assertThat(problem(chancery.delegations.create("officer", draft("officer"), "Mine")))
                .isEqualTo("delegation-own");
        assertThat(problem(chancery.delegations.become("officer", known(own), Status.SUSPENDED, "Mine")))
                .isEqualTo("delegation-own");
        assertThat(problem(chancery.delegations.change("officer", known(position), ofPosition, "Mine")))
                .isEqualTo("delegation-own");
        assertThat(problem(chancery.positions.appoint(
                        "officer", new Positions.Wanted("boss", "officer", "2026-04-01", "", false), "Mine")))
                .isEqualTo("delegation-own");
        assertThat(chancery.delegations.of("officer")).containsExactly(position, own);
    }

    @Test
    void whenTheOfficerIsAppointedFromTomorrow_thenTodayIsTooLateToEnlargeIt() {
        Draft more = new Draft("position", "head", "section-33", "9", "CAD", "*", "2026-04-01", "", "no", "DC-12");
        Delegation position = done(chancery.delegations.create("officer", more, "New chart"));
        done(chancery.positions.appoint(
                "ben", new Positions.Wanted("head", "officer", "2026-12-02", "", false), "Named"));

        assertThat(problem(chancery.delegations.change("officer", known(position), more, "More")))
                .isEqualTo("delegation-own");
        assertThat(problem(chancery.delegations.create("officer", more, "More")))
                .isEqualTo("delegation-own");
        assertThat(chancery.delegations.of("officer")).isEmpty();
    }

    @Test
    void whenSomebodyIsAway_thenTheyPassOnNoMoreThanTheyHold() {
        Delegation own = chancery.created("manager");

        Delegation passedOn = done(pass(own, "anna", "100", "2026-12-01", "2026-12-24"));

        assertThat(passedOn.source()).isEqualTo(new Delegation.Source(own.id(), 1, own.digest(), "manager"));
        assertThat(passedOn.limit()).isEqualTo(new Money(10_000, "CAD"));
        assertThat(passedOn.acting()).isTrue();
        assertThat(passedOn.scope()).isEqualTo(own.scope());
        assertThat(done(pass(own, "anna", "", "2026-12-01", "2026-12-24")).limit())
                .isEqualTo(own.limit());
        assertThat(problem(pass(own, "anna", "5000.01", "2026-12-01", "2026-12-24")))
                .isEqualTo("delegation-beyond");
        assertThat(problem(pass(own, "anna", "1", "2026-03-31", "2026-12-24"))).isEqualTo("delegation-beyond");
        assertThat(problem(pass(own, "anna", "1", "2026-12-01", "2027-04-01"))).isEqualTo("delegation-beyond");
        assertThat(problem(pass(own, "anna", "1", "2026-12-01", ""))).isEqualTo("delegation-beyond");
        assertThat(wrong(pass(own, "manager", "1", "2026-12-01", "2026-12-24"))).containsExactly("holder");
        assertThat(wrong(pass(own, "anna", "1", "2026-11-01", "2026-11-30"))).containsExactly("validUntil");
        assertThat(problem(chancery.absences.passOn(
                        "manager",
                        own.id(),
                        new Absences.Substitute("anna", "1", "CAD", "*", "2026-12-01", "2026-12-24"),
                        "On vacation")))
                .isEqualTo("delegation-beyond");
        assertThat(chancery.entries()).last().isEqualTo("delegation-passed-on by manager");
    }

    @Test
    void whenItWasPassedOnOrIsNotTheirs_thenItIsNotPassedOnFurther() {
        Delegation own = chancery.created("manager");
        Delegation passedOn = done(pass(own, "anna", "100", "2026-12-01", "2026-12-24"));
        Absences.Substitute ben = new Absences.Substitute("ben", "1", "CAD", "", "2026-12-02", "2026-12-03");

        assertThat(problem(chancery.absences.passOn("anna", passedOn.id(), ben, "Ill")))
                .isEqualTo("delegation-beyond");
        assertThat(problem(chancery.absences.passOn("anna", own.id(), ben, "Ill")))
                .isEqualTo("delegation-unknown");
        assertThat(problem(chancery.absences.takeBack("anna", known(passedOn), "Mine")))
                .isEqualTo("delegation-unknown");
        assertThat(done(chancery.absences.takeBack("manager", known(passedOn), "Back early"))
                        .status())
                .isEqualTo(Status.ENDED);
        done(chancery.delegations.become("officer", known(own), Status.SUSPENDED, "Audit"));
        assertThat(wrong(chancery.absences.passOn("manager", own.id(), ben, "Ill")))
                .containsExactly("inForce");
    }

    @Test
    void whenAPositionIsTakenAway_thenItEndsNow() {
        Appointment it = done(chancery.positions.appoint(
                "officer", new Positions.Wanted("head", "anna", "2026-04-01", "", true), "Named"));
        assertThat(chancery.store.holdersOf("head", Chancery.NOW)).containsExactly(it);

        Appointment ended = done(chancery.positions.end("officer", it.id(), "Left"));

        assertThat(ended.period().until()).isEqualTo(Chancery.NOW);
        assertThat(chancery.store.holdersOf("head", Chancery.NOW)).isEmpty();
        assertThat(problem(chancery.positions.end("officer", it.id(), "Again"))).isEqualTo("delegation-unknown");
        assertThat(wrong(chancery.positions.appoint(
                        "officer", new Positions.Wanted("", "anna", "2026-04-01", "", true), "Named")))
                .containsExactly("position");
    }

    private Kept<Delegation> pass(Delegation own, String person, String limit, String from, String until) {
        return chancery.absences.passOn(
                "manager", own.id(), new Absences.Substitute(person, limit, "CAD", "", from, until), "On vacation");
    }
}
