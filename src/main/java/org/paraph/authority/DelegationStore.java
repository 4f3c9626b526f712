package org.paraph.authority;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where delegations and appointments are kept: versions are added, nothing is overwritten. A row that does not fit its
 * digest is given as {@link Delegation.Status#ALTERED}. Every method works in the current transaction. Thread-safe.
 */
public interface DelegationStore {

    /** False when somebody else has added that version. */
    boolean add(Delegation delegation, Change change);

    /** False when somebody else has added that version. */
    boolean add(Appointment appointment, Change change);

    /** The newest version. */
    Optional<Delegation> find(String id);

    Optional<Appointment> appointment(String id);

    /** All versions, oldest first. */
    List<Version> history(String id);

    /** The newest version of every delegation, by kind and holder. */
    List<Delegation> all();

    /** The newest versions of what that holder has of a kind, or had. */
    List<Delegation> held(AuthorityKind kind, Delegation.Holder holder);

    /** The newest version of every appointment, by position and person. */
    List<Appointment> appointments();

    /** The newest version of every appointment of that person, whenever it is. */
    List<Appointment> appointmentsOf(String person);

    /** The appointments of that person which cover that instant. */
    List<Appointment> positionsOf(String person, Instant at);

    /** The appointments to that position which cover that instant. */
    List<Appointment> holdersOf(String position, Instant at);

    /** A delegation with who made it so. */
    record Version(Delegation delegation, Change change) {}
}
