package org.paraph.evidence;

import java.time.Instant;
import java.util.Optional;

/** What the latest full check of the journal found, for every node to read. In the current transaction, if any. Thread-safe. */
public interface LastVerdict {

    void keep(Instant at, JournalVerdict verdict);

    /** Empty before the first check. */
    Optional<Kept> last();

    /** A verdict and when it was reached. */
    record Kept(Instant at, JournalVerdict verdict) {}
}
