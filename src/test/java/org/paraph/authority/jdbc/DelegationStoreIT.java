package org.paraph.authority.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases;
import org.paraph.Databases.Kind;
import org.paraph.authority.Appointment;
import org.paraph.authority.AuthorityKind;
import org.paraph.authority.Change;
import org.paraph.authority.Delegation;
import org.paraph.authority.Delegation.Holder;
import org.paraph.authority.Delegation.Status;
import org.paraph.authority.DelegationStore;
import org.paraph.authority.Money;
import org.paraph.authority.Period;
import org.paraph.authority.Scope;
import org.paraph.authority.UseStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DelegationStoreIT {

    private static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123456Z");
    private static final Change CHANGE = new Change("officer", NOW, "Because");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whenADelegationChanges_thenEveryVersionStaysAndTheNewestCounts(Kind kind) {
        DelegationStore store = AuthorityStores.delegations(kind.fresh(folder));
        Delegation first = delegation("d", 1, new Money(500_000, "CAD"), Status.ACTIVE, null);
        Delegation second =
                delegation("d", 2, null, Status.SUSPENDED, new Delegation.Source("o", 3, "f".repeat(64), "boss"));

        assertThat(store.add(first, CHANGE)).isTrue();
        assertThat(store.add(second, CHANGE)).isTrue();

        assertThat(store.find("d")).contains(second);
        assertThat(store.find("e")).isEmpty();
        assertThat(store.all()).containsExactly(second);
        assertThat(store.held(AuthorityKind.SECTION_34, Holder.person("manager")))
                .containsExactly(second);
        assertThat(store.held(AuthorityKind.SECTION_34, Holder.position("manager")))
                .isEmpty();
        assertThat(store.held(AuthorityKind.SECTION_33, Holder.person("manager")))
                .isEmpty();
        assertThat(store.history("d"))
                .containsExactly(
                        new DelegationStore.Version(first, CHANGE), new DelegationStore.Version(second, CHANGE));
    }

    @ParameterizedTest
    @EnumSource
    void whenSomebodyElseWasQuicker_thenTheVersionIsNotAdded(Kind kind) {
        DelegationStore store = AuthorityStores.delegations(kind.fresh(folder));
        Delegation first = delegation("d", 1, null, Status.ACTIVE, null);
        store.add(first, CHANGE);

        assertThat(store.add(delegation("d", 1, null, Status.ENDED, null), CHANGE))
                .isFalse();
        assertThat(store.find("d")).contains(first);
    }

    @ParameterizedTest
    @EnumSource
    void whenAPositionIsHandedOver_thenTheInstantSaysWhoHoldsIt(Kind kind) {
        DelegationStore store = AuthorityStores.delegations(kind.fresh(folder));
        Instant handover = NOW.plusSeconds(60);
        Appointment old = new Appointment("a", 1, "head", "manager", new Period(NOW, handover), false);
        Appointment next = new Appointment("b", 1, "head", "anna", new Period(handover, null), true);
        store.add(old, CHANGE);
        store.add(next, CHANGE);

        assertThat(store.holdersOf("head", NOW.minusNanos(1000))).isEmpty();
        assertThat(store.holdersOf("head", NOW)).containsExactly(old);
        assertThat(store.holdersOf("head", handover)).containsExactly(next);
        assertThat(store.positionsOf("manager", handover.minusNanos(1000))).containsExactly(old);
        assertThat(store.positionsOf("manager", handover)).isEmpty();

        Appointment ended =
                new Appointment("b", 2, "head", "anna", new Period(handover, handover.plusSeconds(1)), true);
        assertThat(store.add(ended, CHANGE)).isTrue();
        assertThat(store.holdersOf("head", handover.plusSeconds(1))).isEmpty();
        assertThat(store.appointments()).containsExactly(ended, old);
        assertThat(store.appointment("b")).contains(ended);
    }

    @ParameterizedTest
    @EnumSource
    void whenSignaturesAreSummedUp_thenOfEachProcessTheHighestCounts(Kind kind) {
        UseStore uses = AuthorityStores.uses(kind.fresh(folder));
        uses.add(use("1", "p1", 100, NOW));
        uses.add(use("2", "p1", 300, NOW));
        uses.add(use("3", "p2", 50, NOW.minusSeconds(10)));
        UseStore.Same same = new UseStore.Same(AuthorityKind.CONTRACT, "CAD", "here");

        assertThat(uses.forContract(same, "K-1")).isEqualTo(350);
        assertThat(uses.forContract(same, "K-2")).isZero();
        assertThat(uses.forContract(new UseStore.Same(AuthorityKind.CONTRACT, "CAD", "p1"), "K-1"))
                .isEqualTo(50);
        assertThat(uses.forContract(new UseStore.Same(AuthorityKind.CONTRACT, "USD", "here"), "K-1"))
                .isZero();
        assertThat(uses.forPayee(same, "Bell", "manager", NOW)).isEqualTo(300);
        assertThat(uses.forPayee(same, "Bell", "anna", NOW.minusSeconds(20))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whenSomebodyChangesARow_thenTheDatabaseRefuses(Kind kind) {
        Databases.Database database = kind.fresh(folder);
        AuthorityStores.delegations(database).add(delegation("d", 1, null, Status.ACTIVE, null), CHANGE);
        AuthorityStores.delegations(database)
                .add(new Appointment("a", 1, "head", "manager", new Period(NOW, null), false), CHANGE);
        AuthorityStores.uses(database).add(use("1", "p1", 100, NOW));
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

        for (String table : List.of("PARAPH_DELEGATION", "PARAPH_POSITION_HOLDER", "PARAPH_AUTHORITY_USE")) {
            assertThatThrownBy(() -> jdbc.update("DELETE FROM " + table))
                    .hasMessageContaining(table + " append-only: DELETE");
        }
        assertThatThrownBy(() -> jdbc.update("UPDATE PARAPH_DELEGATION SET LIMIT_UNITS = NULL"))
                .hasMessageContaining("append-only: UPDATE");
    }

    @ParameterizedTest
    @EnumSource
    void whenARowWasForged_thenItIsNotBelieved(Kind kind) {
        Databases.Database database = kind.fresh(folder);
        DelegationStore store = AuthorityStores.delegations(database);
        store.add(delegation("d", 1, new Money(1, "CAD"), Status.ACTIVE, null), CHANGE);
        new JdbcTemplate(database.dataSource())
                .update("INSERT INTO PARAPH_DELEGATION SELECT ID, 2, HOLDER_TYPE, HOLDER, KIND, 999999, LIMIT_CURRENCY,"
                        + " COST_CENTRES, VALID_FROM, VALID_UNTIL, ACTING, INSTRUMENT, STATUS, SOURCE_ID, SOURCE_VERSION,"
                        + " SOURCE_SHA256, SOURCE_BY, SHA256, CHANGED_BY, CHANGED_AT, REASON FROM PARAPH_DELEGATION");

        assertThat(store.find("d")).get().extracting(Delegation::status).isEqualTo(Status.ALTERED);
    }

    @ParameterizedTest
    @EnumSource
    void whenTwoSignAboutTheSameThing_thenTheSecondWaitsAndSeesTheFirst(Kind kind) throws Exception {
        Databases.Database database = kind.fresh(folder);
        HikariDataSource pool = database.dataSource();
        UseStore uses = new JdbcUseStore(new JdbcTemplate(pool));
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        UseStore.Same same = new UseStore.Same(AuthorityKind.CONTRACT, "CAD", "here");
        List<String> subjects = List.of("process p", "contract k-1", "payee bell");
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<Long> seen = transactions.execute(status -> {
                uses.alone(subjects);
                Future<Long> waiting = second.submit(() -> transactions.execute(its -> {
                    uses.alone(List.of("contract k-1"));
                    return uses.forContract(same, "K-1");
                }));
                uses.add(use("1", "p1", 100, NOW));
                assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });
            assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo(100);
        } finally {
            second.shutdownNow();
        }
    }

    private static UseStore.Use use(String request, String process, long units, Instant at) {
        return new UseStore.Use(
                request, process, AuthorityKind.CONTRACT, "manager", "Bell", "K-1", new Money(units, "CAD"), at);
    }

    private static Delegation delegation(String id, int version, Money limit, Status status, Delegation.Source source) {
        return new Delegation(
                id,
                version,
                Holder.person("manager"),
                AuthorityKind.SECTION_34,
                limit,
                new Scope(List.of("1200", "13*")),
                new Period(NOW, version == 1 ? null : NOW.plusSeconds(1)),
                version == 2,
                "DC-12",
                status,
                source);
    }
}
