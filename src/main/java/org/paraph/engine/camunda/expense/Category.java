package org.paraph.engine.camunda.expense;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What money was spent on. */
enum Category {
    TRAVEL,
    LODGING,
    MEALS,
    HOSPITALITY,
    TRAINING,
    SUPPLIES,
    OTHER;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Category> of(String key) {
        return Arrays.stream(values())
                .filter(category -> category.key().equals(key))
                .findFirst();
    }
}
