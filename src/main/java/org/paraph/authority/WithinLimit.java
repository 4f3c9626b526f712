package org.paraph.authority;

import java.util.Objects;
import java.util.Optional;
import org.paraph.signature.Authority.Missing;

/** C2: the amount that is signed, taxes included, is not above the limit; two currencies are never compared. */
final class WithinLimit implements GrantCheck {

    @Override
    public Optional<Missing> check(Question it, Grant grant) {
        if (!it.kind().spends()) {
            return Lacks.nothing();
        }
        Optional<Money> asked = it.spending().amount();
        if (asked.isEmpty()) {
            return Lacks.of("amount-unknown");
        }
        return grant.bounds().stream()
                .map(Delegation::limit)
                .filter(Objects::nonNull)
                .flatMap(limit -> check(asked.get(), limit).stream())
                .findFirst();
    }

    private static Optional<Missing> check(Money asked, Money limit) {
        if (!limit.isComparable(asked)) {
            return Lacks.of("other-currency", asked, limit);
        }
        return limit.suffices(asked) ? Lacks.nothing() : Lacks.of("over-limit", asked, limit);
    }
}
