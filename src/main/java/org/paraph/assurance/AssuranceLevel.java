package org.paraph.assurance;

import java.util.Arrays;
import java.util.Optional;

/**
 * The four assurance levels of the <em>Government of Canada Guidance on Using Electronic Signatures</em>. Immutable.
 */
public enum AssuranceLevel {
    LEVEL_1(1),
    LEVEL_2(2),
    LEVEL_3(3),
    LEVEL_4(4);

    private final int number;

    AssuranceLevel(int number) {
        this.number = number;
    }

    /** The level as people write it: 1 to 4. */
    public int number() {
        return number;
    }

    /** The level with that number, or nothing when the number is not 1 to 4. */
    public static Optional<AssuranceLevel> of(int number) {
        return Arrays.stream(values()).filter(l -> l.number == number).findFirst();
    }

    public boolean atLeast(AssuranceLevel required) {
        return number >= required.number;
    }

    public AssuranceLevel higher(AssuranceLevel other) {
        return atLeast(other) ? this : other;
    }

    public AssuranceLevel lower(AssuranceLevel other) {
        return atLeast(other) ? other : this;
    }
}
