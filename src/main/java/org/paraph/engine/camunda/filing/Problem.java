package org.paraph.engine.camunda.filing;

import java.util.List;

/**
 * One reason why a request cannot be filed. Immutable.
 *
 * @param key of the text that tells it
 * @param arguments what the text names: dates, numbers and words, put in words by {@link Refusal}
 */
public record Problem(String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments));
    }
}
