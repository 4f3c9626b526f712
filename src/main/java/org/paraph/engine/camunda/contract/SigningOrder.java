package org.paraph.engine.camunda.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the parties sign one after the other, as they are listed, or all at once; and in which task they do. */
enum SigningOrder {
    SEQUENTIAL("SignInOrder"),
    PARALLEL("SignAtOnce");

    private final String task;

    SigningOrder(String task) {
        this.task = task;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Id of the signing task of the parties. */
    String task() {
        return task;
    }

    static Optional<SigningOrder> of(Object key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
