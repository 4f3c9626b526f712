package org.paraph.authentication.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the cells of code sheets are kept. Works in the current transaction. Thread-safe; safe with several nodes. */
public interface CellStore {

    /**
     * A cell that is asked.
     *
     * @param used whether it was used since, by another ceremony
     */
    record Cell(String token, String name, String hash, boolean used) {}

    /** @param hashes keyed hash of each cell's code */
    void add(String token, Map<String, String> hashes);

    /**
     * The cell that these tokens were to be asked at that instant: of the cells that were unused then the first by hash,
     * an order that nobody knows beforehand and that goes on to the next cell only when this one is used.
     */
    Optional<Cell> askedAt(Instant instant, List<String> tokens);

    /** Uses a cell up, once; told no when it was used before or its sheet is gone. */
    boolean use(Cell cell, Instant at);

    void remove(String token);
}
