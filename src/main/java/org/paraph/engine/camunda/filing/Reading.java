package org.paraph.engine.camunda.filing;

import java.util.List;
import java.util.Optional;

/**
 * What became of reading something: the value, or everything that is wrong with it.
 *
 * @param value empty exactly when there are problems
 */
public record Reading<T>(Optional<T> value, List<Problem> problems) {

    public static <T> Reading<T> of(T value) {
        return new Reading<>(Optional.of(value), List.of());
    }

    public static <T> Reading<T> refused(List<Problem> problems) {
        return new Reading<>(Optional.empty(), List.copyOf(problems));
    }

    public static <T> Reading<T> refused(String key, Object... arguments) {
        return refused(List.of(Problem.of(key, arguments)));
    }
}
