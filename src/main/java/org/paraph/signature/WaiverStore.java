package org.paraph.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where waivers that were asked for are kept. Every method works in the current transaction. Thread-safe. */
public interface WaiverStore {

    void insert(Waiver waiver);

    /** Notes the process in which it is signed; false when it has one already. */
    boolean started(String id, String process);

    Optional<Waiver> find(String id);

    Optional<Waiver> ofProcess(String processInstance);

    /** Those of that person for that request that no signature has used, newest first. */
    List<Waiver> unused(String request, String person);

    /** Marks it as used by that record; false when it was used before. */
    boolean use(String id, String record, Instant at);
}
