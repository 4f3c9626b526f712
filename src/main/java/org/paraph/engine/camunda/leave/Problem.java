package org.paraph.engine.camunda.leave;

import java.util.List;

/**
 * One reason why a leave request cannot be filed.
 *
 * @param key of the text that tells it
 * @param arguments what the text names: dates and numbers, put in words by {@link Refusal}
 */
record Problem(String key, List<Object> arguments) {

    Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments));
    }
}
