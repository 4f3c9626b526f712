package org.paraph.authority;

import java.util.Optional;
import org.paraph.signature.Authority.Missing;

/** C7: the delegation is in force at the instant of signing, and whoever passed it on still holds it. */
record InForce(Grants grants) implements GrantCheck {

    @Override
    public Optional<Missing> check(Question it, Grant grant) {
        Delegation delegation = grant.delegation();
        return switch (delegation.status()) {
            case SUSPENDED -> Lacks.of("suspended", delegation.instrument());
            case ENDED -> Lacks.of("ended", delegation.instrument());
            case ALTERED -> Lacks.of("altered", delegation.instrument());
            case ACTIVE -> inPeriod(it, grant);
        };
    }

    private Optional<Missing> inPeriod(Question it, Grant grant) {
        Period period = grant.delegation().period();
        if (it.at().isBefore(period.from())) {
            return Lacks.of("not-yet-valid", period.from());
        }
        if (period.isOver(it.at())) {
            return Lacks.of("expired", period.until());
        }
        return grant.delegation().source() == null || originHolds(it, grant) ? Lacks.nothing() : Lacks.of("delegator");
    }

    private boolean originHolds(Question it, Grant grant) {
        Delegation origin = grant.origin();
        return origin != null
                && origin.status() == Delegation.Status.ACTIVE
                && origin.period().covers(it.at())
                && grants.people(origin.holder(), it.at())
                        .anyMatch(grant.delegation().source().by()::equals);
    }
}
