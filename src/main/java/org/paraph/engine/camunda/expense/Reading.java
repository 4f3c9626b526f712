package org.paraph.engine.camunda.expense;

import java.util.List;
import java.util.Optional;
import org.paraph.engine.camunda.filing.Problem;

/**
 * What became of reading something: the value, or everything that is wrong with it.
 *
 * @param value empty exactly when there are problems
 */
record Reading<T>(Optional<T> value, List<Problem> problems) {

    static <T> Reading<T> of(T value) {
        return new Reading<>(Optional.of(value), List.of());
    }

    static <T> Reading<T> refused(List<Problem> problems) {
        return new Reading<>(Optional.empty(), List.copyOf(problems));
    }

    static <T> Reading<T> refused(String key, Object... arguments) {
        return refused(List.of(Problem.of(key, arguments)));
    }
}
