package org.paraph.signature;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Nobody signs twice where the model wants different persons: {@code paraph:distinctFrom}.
 *
 * @param names the name in the model of another signing task of the same process
 */
record FourEyes(RequestStore store, BiFunction<SigningTask, String, String> names) implements SigningRule {

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
                .map(r -> refusal(it.task(), r.place()));
    }

    private Refusal refusal(SigningTask task, Place earlier) {
        return Refusal.at(earlier, Refusal.Reason.FOUR_EYES, List.of(names.apply(task, earlier.activity())));
    }
}
