package org.paraph.assurance;

import java.util.Optional;

/**
 * How bad a harm would be, and the level that it calls for (Directive on Identity Management, Appendix A: level 1 nil to
 * minimal, level 2 minimal to moderate, level 3 moderate to serious, level 4 serious to catastrophic harm). Each severity
 * calls for the lowest level whose band reaches it. Immutable.
 */
public enum HarmSeverity {
    NIL(AssuranceLevel.LEVEL_1),
    MINIMAL(AssuranceLevel.LEVEL_1),
    MODERATE(AssuranceLevel.LEVEL_2),
    SERIOUS(AssuranceLevel.LEVEL_3),
    CATASTROPHIC(AssuranceLevel.LEVEL_4);

    private final AssuranceLevel level;

    HarmSeverity(AssuranceLevel level) {
        this.level = level;
    }

    public AssuranceLevel level() {
        return level;
    }

    public String key() {
        return Keys.of(this);
    }

    public static Optional<HarmSeverity> of(String key) {
        return Keys.find(HarmSeverity.class, key);
    }
}
