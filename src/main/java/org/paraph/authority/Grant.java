package org.paraph.authority;

import java.util.List;

/**
 * A delegation as one person holds it.
 *
 * @param through the appointment by which its position is held; {@code null} when it is the person's own
 * @param origin the delegation it was passed on from, as that is now; {@code null} for all others, and
 *     when it is gone
 */
record Grant(Delegation delegation, Appointment through, Delegation origin) {

    boolean acting() {
        return delegation.acting() || (through != null && through.acting());
    }

    /** All whose bounds have to be kept: a delegation passed on reaches no further than the one it came from. */
    List<Delegation> bounds() {
        return origin == null ? List.of(delegation) : List.of(delegation, origin);
    }
}
