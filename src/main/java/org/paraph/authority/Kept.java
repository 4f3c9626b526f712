package org.paraph.authority;

import java.util.List;
import java.util.function.Function;
import org.paraph.authority.Draft.Wrong;

/** What was asked of {@link Delegations}, done or refused. An expected answer, not an error. */
public sealed interface Kept<T> {

    record Done<T>(T value) implements Kept<T> {}

    /**
     * @param problem key of the problem: {@code delegation-unknown}, {@code delegation-changed}, {@code delegation-own},
     *     {@code delegation-beyond}, {@code delegation-wrong}
     * @param wrong what is wrong with the draft, for the last of them
     */
    record Refused<T>(String problem, List<Wrong> wrong) implements Kept<T> {
        public Refused {
            wrong = List.copyOf(wrong);
        }
    }

    static <T> Kept<T> refused(String problem) {
        return new Refused<>(problem, List.of());
    }

    static <T> Kept<T> wrong(List<Wrong> wrong) {
        return new Refused<>("delegation-wrong", wrong);
    }

    static <T> Kept<T> wrong(String member, String value) {
        return wrong(List.of(new Wrong(member, value)));
    }

    default <R> R fold(Function<? super T, ? extends R> done, Function<Refused<T>, ? extends R> refused) {
        return this instanceof Done<T> it ? done.apply(it.value()) : refused.apply((Refused<T>) this);
    }
}
