package org.paraph.signature;

import java.time.Instant;

/**
 * A key that somebody can sign with. Immutable.
 *
 * @param name what its holder calls it
 * @param until when its certificate ends
 */
public record OfferedKey(String id, String name, Instant until) {}
