package org.paraph.ades;

import java.time.Instant;

/**
 * A time stamp as it was found, of a signature or of the whole document. Immutable.
 *
 * @param intact whether it is what its authority signed, over what is there now
 * @param time what it says
 */
public record ExaminedTimestamp(boolean intact, Instant time) {}
