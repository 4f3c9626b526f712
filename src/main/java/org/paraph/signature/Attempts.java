package org.paraph.signature;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two transactions at one task at the same moment: what the loser did is undone, and it is done again on what the winner
 * left behind. Thread-safe.
 */
record Attempts(int most, Clashes clashes) {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    /** What the work came to, or nothing when others were quicker each time. The work opens its own transaction. */
    <T> Optional<T> at(Supplier<T> work) {
        for (int attempt = 1; attempt <= most; attempt++) {
            try {
                return Optional.of(work.get());
            } catch (RuntimeException failure) {
                if (!clashes.isOne(failure)) {
                    throw failure;
                }
                LOG.info(
                        "Two transactions met (attempt {} of {}): {}",
                        attempt,
                        most,
                        failure.getClass().getSimpleName());
            }
        }
        return Optional.empty();
    }
}
