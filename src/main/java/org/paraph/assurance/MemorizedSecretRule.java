package org.paraph.assurance;

import java.util.Optional;

/**
 * How long a memorized secret must be for levels 1 and 2 (Table B1, note 1; ITSP.30.031, Annex B). A longer secret never
 * reaches more than level 2. Immutable.
 *
 * @param level1 characters, at least 1
 * @param level2 characters, at least {@code level1}
 */
public record MemorizedSecretRule(int level1, int level2, Source source) {

    /** The level of a secret of that many characters; empty when it is too short for any. */
    public Optional<AssuranceLevel> levelOf(int characters) {
        if (characters >= level2) {
            return Optional.of(AssuranceLevel.LEVEL_2);
        }
        return characters >= level1 ? Optional.of(AssuranceLevel.LEVEL_1) : Optional.empty();
    }
}
