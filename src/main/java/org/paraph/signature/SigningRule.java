package org.paraph.signature;

import java.util.Optional;

/** One condition under which a person may sign. */
interface SigningRule {

    /** The reason why this person may not sign, or nothing. */
    Optional<Refusal> check(Case it);

    /** Where it is about to be signed: lets nothing change that {@link #check} looks at until the transaction ends. */
    default void alone(Case it) {}
}
