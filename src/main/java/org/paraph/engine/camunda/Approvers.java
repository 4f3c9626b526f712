package org.paraph.engine.camunda;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.paraph.signature.Managers;

/**
 * Who decides on what a person asks for: whoever stands next above in the line of managers, else the configured
 * substitute. Only somebody whom the directory knows, and never the person. Thread-safe.
 */
public final class Approvers {

    private final Managers managers;
    private final Optional<String> substitute;

    Approvers(Managers managers, Optional<String> substitute) {
        this.managers = managers;
        this.substitute = substitute;
    }

    /** Id of the user who decides first on what that person asks for, or nothing when nobody is left. */
    public Optional<String> of(String requester) {
        return above(requester, anybody -> true);
    }

    /** The first who stands above that person, or is the substitute, and fits; never the person. */
    Optional<String> above(String person, Predicate<String> fits) {
        Stream<String> line = person == null ? Stream.empty() : managers.above(person).stream();
        return Stream.concat(line, substitute.filter(managers::knows).stream())
                .filter(candidate -> !candidate.equals(person))
                .filter(fits)
                .findFirst();
    }
}
