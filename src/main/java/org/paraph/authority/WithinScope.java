package org.paraph.authority;

import java.util.Optional;
import org.paraph.signature.Authority.Missing;

/** C3: the cost centre that is signed is one over which the authority is held. */
final class WithinScope implements GrantCheck {

    @Override
    public Optional<Missing> check(Question it, Grant grant) {
        return grant.bounds().stream()
                .map(Delegation::scope)
                .flatMap(scope -> check(it, scope).stream())
                .findFirst();
    }

    private static Optional<Missing> check(Question it, Scope scope) {
        if (scope.isAll()) {
            return Lacks.nothing();
        }
        Optional<String> asked = it.spending().costCentre();
        if (asked.isEmpty()) {
            return Lacks.of("cost-centre-unknown", scope);
        }
        return scope.contains(asked.get()) ? Lacks.nothing() : Lacks.of("other-cost-centre", asked.get(), scope);
    }
}
