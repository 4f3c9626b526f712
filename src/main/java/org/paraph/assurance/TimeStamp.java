package org.paraph.assurance;

import java.util.Optional;

/** Where the time of signing comes from, weakest first (Guidance, Table 2, time stamp requirements). Immutable. */
public enum TimeStamp {
    /** Not specified. */
    NONE(AssuranceLevel.LEVEL_1),
    /** Date and time of the local system. */
    LOCAL_SYSTEM(AssuranceLevel.LEVEL_3),
    /** A secure time stamp, e.g. RFC 3161; may come from a trusted third party. */
    SECURE(AssuranceLevel.LEVEL_4);

    private final AssuranceLevel highest;

    TimeStamp(AssuranceLevel highest) {
        this.highest = highest;
    }

    /** The highest level for which this time suffices. */
    public AssuranceLevel highestLevel() {
        return highest;
    }

    public boolean atLeast(TimeStamp required) {
        return compareTo(required) >= 0;
    }

    public String key() {
        return Keys.of(this);
    }

    public static Optional<TimeStamp> of(String key) {
        return Keys.find(TimeStamp.class, key);
    }
}
