package org.paraph.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.signature.SigningEvent;
import org.paraph.signature.SigningEvent.Kind;

class RecipientsTest {

    private final People people = new People();
    private final Recipients recipients =
            new Recipients(new ModelFacts("Leave", "Approve"), instance -> List.of("employee", "director"), people);

    @BeforeEach
    void team() {
        people.add("team-1", "Ann", "ann@example.test", Locale.ENGLISH);
        people.add("team-2", "Bob", "bob@example.test", Locale.ENGLISH);
    }

    @Test
    void whenASignatureIsRequested_thenTheAssigneeIsTold() {
        assertThat(told(Kind.REQUESTED, "manager", "employee")).isEqualTo(Map.of("manager", Role.SIGNER));
    }

    @Test
    void whenThePersonAskedIsTheOneWhoActs_thenNobodyIsTold() {
        assertThat(told(Kind.REQUESTED, "employee", "employee")).isEmpty();
        assertThat(told(Kind.REASSIGNED, "manager", "manager")).isEmpty();
    }

    @Test
    void whenNobodyIsAssigned_thenEveryCandidateIsToldOnce() {
        assertThat(told(Kind.REQUESTED, null, "employee"))
                .isEqualTo(Map.of("manager", Role.SIGNER, "team-1", Role.SIGNER, "team-2", Role.SIGNER));
    }

    @Test
    void whenATaskIsEscalated_thenNewAndFormerAssigneeAndRequesterAreTold() {
        var event = new SigningEvent(Kind.ESCALATED, Events.request("director"), "system", null, "manager");

        assertThat(recipients.of(event))
                .isEqualTo(Map.of("director", Role.SIGNER, "manager", Role.FORMER, "employee", Role.REQUESTER));
    }

    @Test
    void whenSomebodySigned_thenTheRequesterAndTheOtherSignersAreTold() {
        assertThat(told(Kind.SIGNED, "manager", "manager"))
                .isEqualTo(Map.of("employee", Role.REQUESTER, "director", Role.COSIGNER));
    }

    @Test
    void whenSomebodySignedBelowTheLevel_thenWhoWaivedItIsToldToo() {
        assertThat(recipients.of(Events.signedByWaiver()))
                .isEqualTo(Map.of("employee", Role.REQUESTER, "director", Role.WAIVER));
    }

    @Test
    void whenTheRequesterSigned_thenHeIsNotTold() {
        assertThat(told(Kind.SIGNED, "employee", "employee")).isEqualTo(Map.of("director", Role.COSIGNER));
    }

    @Test
    void whenSomebodyDeclined_thenTheRequesterAndTheSignersAreTold() {
        assertThat(told(Kind.DECLINED, "manager", "manager"))
                .isEqualTo(Map.of("employee", Role.REQUESTER, "director", Role.COSIGNER));
    }

    @Test
    void whenTheRequestIsWithdrawn_thenTheAwaitedAndTheSignersAreTold() {
        assertThat(told(Kind.WITHDRAWN, "manager", "employee"))
                .isEqualTo(Map.of("manager", Role.SIGNER, "director", Role.COSIGNER));
    }

    @Test
    void whenTheRequestEndsWithoutAnAnswer_thenRequesterAndAssigneeAreTold() {
        var both = Map.of("employee", Role.REQUESTER, "manager", Role.SIGNER);

        assertThat(told(Kind.EXPIRED, "manager", "system")).isEqualTo(both);
        assertThat(told(Kind.CANCELLED, "manager", "admin")).isEqualTo(both);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DECLINED", "WITHDRAWN", "EXPIRED"})
    void whenItEndsForAllParties_thenThoseWhoWereNotAskedAreToldToo(Kind kind) {
        var request = Events.request(
                "manager", "{\"parts\":[{\"name\":\"parties\",\"value\":[\"manager\",\"director\",\"stranger\"]}]}");

        var told = recipients.of(new SigningEvent(kind, request, "manager", null));

        assertThat(told).containsEntry("stranger", Role.PARTY).doesNotContainKey("manager");
        assertThat(told.get("director")).isEqualTo(kind == Kind.EXPIRED ? Role.PARTY : Role.COSIGNER);
    }

    private Map<String, Role> told(Kind kind, String assignee, String actor) {
        return recipients.of(Events.event(kind, assignee, actor, null));
    }
}
