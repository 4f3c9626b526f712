package org.paraph.authority;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.signature.Authority.Missing;

/** What checks find. */
final class Lacks {

    private Lacks() {}

    static Optional<Missing> nothing() {
        return Optional.empty();
    }

    /** @param facts money, instants and kinds in the form that {@link Missing} demands, by their {@code toString} */
    static Optional<Missing> of(String check, Object... facts) {
        return Optional.of(
                new Missing(check, Stream.of(facts).map(Object::toString).toList(), List.of()));
    }
}
