package org.paraph.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.paraph.authority.AuthorityKind;
import org.paraph.authority.Change;
import org.paraph.authority.Delegation;
import org.paraph.authority.DelegationStore;
import org.paraph.authority.Money;
import org.paraph.authority.Period;
import org.paraph.authority.Scope;
import org.springframework.boot.CommandLineRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the example's people authority over money, once, while nobody has any: what was changed later stays changed. */
@Component
@Order(2)
final class DemoDelegations implements CommandLineRunner {

    private static final Instant SINCE = Instant.parse("2026-01-01T05:00:00Z");
    private static final String CURRENCY = "CAD";

    /** @param limit the highest amount, in cents */
    private record Grant(String person, AuthorityKind kind, long limit) {}

    private static final List<Grant> GRANTS = List.of(
            new Grant("manager", AuthorityKind.SECTION_34, 1_000_000),
            new Grant("director", AuthorityKind.SECTION_34, 10_000_000),
            new Grant("contracting", AuthorityKind.SECTION_32, 100_000_000),
            new Grant("finance", AuthorityKind.SECTION_34, 1_000_000),
            new Grant("finance", AuthorityKind.SECTION_33, 10_000_000),
            new Grant("payment", AuthorityKind.SECTION_33, 10_000_000));

    private final DelegationStore store;

    DemoDelegations(DelegationStore store) {
        this.store = store;
    }

    @Override
    public void run(String... args) {
        if (store.all().isEmpty()) {
            GRANTS.forEach(this::add);
        }
    }

    private void add(Grant grant) {
        Delegation delegation = new Delegation(
                UUID.randomUUID().toString(),
                1,
                Delegation.Holder.person(grant.person()),
                grant.kind(),
                new Money(grant.limit(), CURRENCY),
                Scope.ALL,
                new Period(SINCE, null),
                false,
                "EXAMPLE-1",
                Delegation.Status.ACTIVE,
                null);
        store.add(delegation, new Change("admin", SINCE, "The example's delegations"));
    }
}
