package org.paraph.authority;

import java.util.Optional;
import org.paraph.signature.Authority.Missing;

/** A check that looks at one delegation of the person who signs. */
@FunctionalInterface
interface GrantCheck {

    /** What is missing, or nothing. */
    Optional<Missing> check(Question it, Grant grant);
}
