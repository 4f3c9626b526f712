package org.paraph.signature;

import java.util.function.Function;

/** What was asked for, or the reason why it is refused. */
public sealed interface Result<T> {

    record Done<T>(T value) implements Result<T> {}

    record Refused<T>(Refusal refusal) implements Result<T> {}

    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <R> R fold(Function<? super T, ? extends R> done, Function<Refusal, ? extends R> refused) {
        if (this instanceof Done<T> it) {
            return done.apply(it.value());
        }
        return refused.apply(((Refused<T>) this).refusal());
    }

    /** Goes on with the value; a refusal stays what it is. */
    default <R> Result<R> then(Function<? super T, Result<R>> next) {
        return fold(next, Refused::new);
    }
}
