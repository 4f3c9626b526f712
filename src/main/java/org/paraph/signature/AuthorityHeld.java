package org.paraph.signature;

import java.util.List;
import java.util.Optional;

/** Exceeding authority: who lacks the delegated authority that the model names may not sign. */
record AuthorityHeld(AuthorityRegister register) implements SigningRule {

    @Override
    public Optional<Refusal> check(Case it) {
        String kind = it.task().definition().authority();
        if (kind == null || register.authority(kind, it.person(), it.task()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.at(it.task().place(), Refusal.Reason.AUTHORITY_MISSING, List.of(kind)));
    }
}
