package org.paraph.assurance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the algorithm list (ITSP.40.111). Immutable.
 *
 * @param algorithm family or name, e.g. {@code RSA}, {@code ECDSA}, {@code SHA-256}
 * @param keys the key lengths the line is about
 * @param status what the algorithm may still be used for
 * @param lastDate the last day of that status; empty when no end is set
 */
public record AlgorithmRule(
        String algorithm, KeyLengths keys, Status status, Optional<LocalDate> lastDate, Source source) {

    /** What an algorithm may be used for. */
    public enum Status {
        APPROVED,
        /** No new signatures; those made before the last date stay acceptable. */
        VERIFY_ONLY,
        NOT_APPROVED;

        public String key() {
            return Keys.of(this);
        }
    }

    /**
     * Key lengths in bits; for hash functions and parameter sets that have none, everything.
     *
     * @param from inclusive
     * @param below exclusive
     */
    public record KeyLengths(int from, int below) {

        boolean contains(int keyLength) {
            return from <= keyLength && keyLength < below;
        }

        boolean overlaps(KeyLengths other) {
            return from < other.below && other.from < below;
        }
    }

    boolean isAbout(String name, int keyLength) {
        return algorithm.equalsIgnoreCase(name) && keys.contains(keyLength);
    }

    boolean runsOn(LocalDate date) {
        return lastDate.map(last -> !date.isAfter(last)).orElse(true);
    }
}
