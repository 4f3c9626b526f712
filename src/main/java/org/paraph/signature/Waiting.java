package org.paraph.signature;

import org.paraph.assurance.AssuranceLevel;

/**
 * A signing task that waits for a person. Immutable.
 *
 * @param level the level it is known to require; opening it may find a higher one
 * @param obstacle why it cannot be signed together with others, or {@code null}
 */
public record Waiting(SigningTask task, SignatureRequest request, AssuranceLevel level, Refusal obstacle) {}
