package org.paraph.assurance;

import java.util.Optional;

/**
 * How long a memorized secret must be for levels 1 and 2, and how hard to guess for level 2 (Table B1, note 1: strength and
 * entropy; ITSP.30.031, Annex B). A better secret never reaches more than level 2. Immutable.
 *
 * @param level1 characters, at least 1
 * @param level2 characters, at least {@code level1}
 * @param guesses that somebody who knows what people choose needs for one of level 2, at least 1
 */
public record MemorizedSecretRule(int level1, int level2, int guesses, Source source) {

    /** The level of a secret of that many characters that takes so many guesses; empty when it is too short for any. */
    public Optional<AssuranceLevel> levelOf(int characters, double guessesTaken) {
        if (characters >= level2 && guessesTaken >= guesses) {
            return Optional.of(AssuranceLevel.LEVEL_2);
        }
        return characters >= level1 ? Optional.of(AssuranceLevel.LEVEL_1) : Optional.empty();
    }
}
