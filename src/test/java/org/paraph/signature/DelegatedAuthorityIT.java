package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.OneTask.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
                .satisfies(r -> assertMissing(r, "no-delegation"));

        Delegation first = delegate(office, "manager", 11_999);
        assertMissing(Office.refused(office.signing.look("manager", task)), "over-limit", "CAD 120.00", "CAD 119.99");

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

    /** Each alone lies within the limit, both together do not. */
    @ParameterizedTest
    @EnumSource
    void whenTwoSignForOneContractAtTheSameInstant_thenTheSecondSeesTheFirst(Databases.Kind kind) throws Exception {
        Office office = Offices.on(kind);
        String process = "halves";
        office.deploy(
                process,
                "camunda:assignee=\"${who}\"",
                property("assurance", "1")
                        + property("content", "value, currency, contract")
                        + property("authority", "contract"),
                "");
        List<String> people = List.of("anna", "ben");
        people.forEach(person -> delegate(office, person, AuthorityKind.CONTRACT, 10_000));
        for (int round = 1; round <= 5; round++) {
            String contract = "K-" + round;
            List<Callable<Result<Receipt>>> signatures = new ArrayList<>();
            for (String person : people) {
                String task = office.task(office.start(
                        "employee",
                        process,
                        Map.of("value", "60.00", "currency", "CAD", "contract", contract, "who", person)));
                SigningAct act = office.ready(person, task, "click", null);
                signatures.add(() -> office.signing.sign(person, act));
            }
            assertThat(atOnce(signatures)).as("round %d", round).containsExactlyInAnyOrder("signed", "split");
        }
    }

    private static List<String> atOnce(List<Callable<Result<Receipt>>> signatures) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(signatures.size());
        try {
            List<String> results = new ArrayList<>();
            for (Future<Result<Receipt>> signed : people.invokeAll(signatures)) {
                results.add(signed.get()
                        .fold(receipt -> "signed", refusal -> refusal.missing().check()));
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheDelegationWasAltered_thenNobodySignsByItAndTheReaderIsTold(Databases.Kind kind) {
        Office office = Offices.on(kind);
        String process = "forged";
        office.deploy(
                process,
                "camunda:assignee=\"director\"",
                property("assurance", "1")
                        + property("content", "total, currency")
                        + property("authority", "section-34"),
                "");
        Delegation it = delegate(office, "director", AuthorityKind.SECTION_34, 100);
        office.jdbc.update(
                "INSERT INTO PARAPH_DELEGATION SELECT ID, 2, HOLDER_TYPE, HOLDER, KIND, 999999, LIMIT_CURRENCY,"
                        + " COST_CENTRES, VALID_FROM, VALID_UNTIL, ACTING, INSTRUMENT, STATUS, SOURCE_ID, SOURCE_VERSION,"
                        + " SOURCE_SHA256, SOURCE_BY, SHA256, CHANGED_BY, CHANGED_AT, REASON FROM PARAPH_DELEGATION"
                        + " WHERE ID = ?",
                it.id());
        String task = office.task(office.start("employee", process, Map.of("total", "500", "currency", "CAD")));

        assertThat(Office.refused(office.signing.look("director", task)).missing())
                .satisfies(missing -> assertThat(missing.check()).isEqualTo("altered"))
                .satisfies(missing -> assertThat(missing.facts()).containsExactly("DC-12"));
    }

    /** Others of this office may hold it; the manager does not. */
    private static void assertMissing(Refusal refusal, String check, String... facts) {
        assertThat(refusal.missing().check()).isEqualTo(check);
        assertThat(refusal.missing().facts()).containsExactly(facts);
        assertThat(refusal.missing().holders()).doesNotContain("manager");
    }

    private static Delegation delegate(Office office, String person, long cents) {
        return delegate(office, person, AuthorityKind.SECTION_34, cents);
    }

    static void delegateContracts(Office office, String person, long cents) {
        delegate(office, person, AuthorityKind.CONTRACT, cents);
    }

    private static Delegation delegate(Office office, String person, AuthorityKind kind, long cents) {
        Delegation it = new Delegation(
                UUID.randomUUID().toString(),
                1,
                Delegation.Holder.person(person),
                kind,
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
