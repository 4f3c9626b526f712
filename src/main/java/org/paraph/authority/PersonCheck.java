package org.paraph.authority;

import java.util.Optional;
import org.paraph.signature.Authority.Missing;

/** A check that looks at who signs what, whatever they hold. */
@FunctionalInterface
interface PersonCheck {

    /** What is missing, or nothing. */
    Optional<Missing> check(Question it);
}
