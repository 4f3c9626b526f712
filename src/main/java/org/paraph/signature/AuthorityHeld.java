package org.paraph.signature;

import java.util.Optional;

/** Exceeding authority: who lacks the delegated authority that the model names may not sign. */
record AuthorityHeld(AuthorityRegister register) implements SigningRule {

    @Override
    public void alone(Case it) {
        String kind = it.task().definition().authority();
        if (kind != null) {
            register.alone(kind, it.person(), it.task(), it.content());
        }
    }

    @Override
    public Optional<Refusal> check(Case it) {
        String kind = it.task().definition().authority();
        if (kind != null
                && register.authority(kind, it.person(), it.task(), it.content())
                        instanceof Authority.Missing missing) {
            return Optional.of(Refusal.withoutAuthority(it.task().place(), kind, missing));
        }
        return Optional.empty();
    }
}
