package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.OneTask.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases;
import org.paraph.authority.AuthorityKind;
import org.paraph.authority.Change;
import org.paraph.authority.Delegation;
import org.paraph.authority.DelegationStore;
import org.paraph.authority.Money;
import org.paraph.authority.Period;
import org.paraph.authority.Scope;
import org.paraph.content.Digests;

/** A claim that is certified under section 34, in a whole host application with the shipped decision. */
class DelegatedAuthorityIT {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void whenTheAuthorityIsDelegated_thenItIsSignedByItAndTheRecordProvesIt(Databases.Kind kind) throws Exception {
        Office office = Offices.on(kind);
        String process = "claim";
        office.deploy(
                process,
                "camunda:assignee=\"manager\"",
                property("assurance", "1")
                        + property("content", "total, currency, costCentre")
                        + property("authority", "section-34"),
                "");
        String instance =
                office.start("employee", process, Map.of("total", "120.00", "currency", "CAD", "costCentre", "1200"));
        String task = office.task(instance);

        assertThat(Office.refused(office.signing.look("manager", task)))
                .satisfies(r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.AUTHORITY_MISSING))
                .satisfies(r -> assertThat(r.missing())
                        .isEqualTo(new Authority.Missing("no-delegation", List.of(), List.of())));

        Delegation first = delegate(office, "manager", 11_999);
        assertThat(Office.refused(office.signing.look("manager", task)).missing())
                .isEqualTo(new Authority.Missing("over-limit", List.of("CAD 120.00", "CAD 119.99"), List.of()));

        Delegation second = delegate(office, "manager", 12_000);
        Receipt receipt = Office.done(office.sign("manager", task, "click", null));

        JsonNode authority = new ObjectMapper()
                .readTree(office.signing
                        .record("manager", receipt.record(), false)
                        .orElseThrow()
                        .json())
                .path("authority");
        assertThat(authority.path("sha256").asText())
                .isEqualTo(second.digest())
                .isNotEqualTo(first.digest())
                .isEqualTo(Digests.sha256(authority.path("delegation").asText()));
        assertThat(authority.path("decision").asText()).isEqualTo("signing-authority");
        assertThat(authority.path("decisionVersion").asText()).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void whenTheClaimantStandsAbove_thenTheShippedDecisionRefuses(Databases.Kind kind) {
        Office office = Offices.on(kind);
        String process = "superior";
        office.deploy(
                process,
                "camunda:assignee=\"employee\"",
                property("assurance", "1")
                        + property("content", "total, currency")
                        + property("authority", "section-34"),
                "");
        delegate(office, "employee", 12_000);
        String task = office.task(office.start("director", process, Map.of("total", "1", "currency", "CAD")));

        assertThat(Office.refused(office.signing.look("employee", task))
                        .missing()
                        .check())
                .isEqualTo("subordinate");
    }

    private static Delegation delegate(Office office, String person, long cents) {
        Delegation it = new Delegation(
                UUID.randomUUID().toString(),
                1,
                Delegation.Holder.person(person),
                AuthorityKind.SECTION_34,
                new Money(cents, "CAD"),
                Scope.ALL,
                new Period(LONG_AGO, null),
                false,
                "DC-12",
                Delegation.Status.ACTIVE,
                null);
        office.bean(DelegationStore.class).add(it, new Change("officer", LONG_AGO, "New chart"));
        return it;
    }
}
