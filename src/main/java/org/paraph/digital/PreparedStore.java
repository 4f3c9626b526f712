package org.paraph.digital;

import java.time.Instant;
import java.util.Optional;

/** Where prepared signatures wait, for every node alike. Works in the current transaction if there is one. Thread-safe. */
public interface PreparedStore {

    void add(Prepared it);

    Optional<Prepared> find(String challenge);

    /** Forgets it: once it has become a signature, nobody needs it again. */
    void remove(String challenge);

    /** Forgets what expired before that instant. */
    int removeExpiredBefore(Instant instant);
}
