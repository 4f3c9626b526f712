package org.paraph.signature;

import java.util.List;
import java.util.Optional;

/** Nobody signs twice where the model wants different persons: {@code paraph:distinctFrom}. */
record FourEyes(RequestStore store) implements SigningRule {

    @Override
    public Optional<Refusal> check(Case it) {
        List<String> others = it.task().definition().distinctFrom();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return store.ofProcess(it.task().place().processInstance()).stream()
                .filter(r -> others.contains(r.place().activity()))
                .filter(r -> r.status().isAnswer() && r.end().by().equals(it.person()))
                .findFirst()
                .map(r -> Refusal.of(Refusal.Reason.FOUR_EYES, r.place().activity()));
    }
}
