package org.paraph.assurance;

import java.util.List;
import java.util.Map;

/**
 * Whether a required level 4 may have been set by law: then Table 2 asks for a secure electronic signature, and nobody
 * may waive anything of it. An assessment is believed to rest on harm alone only where every finding of level 4 names a
 * threat and a harm of the Guidance; a fixed level 4 and one without reasons count as set by law.
 */
public final class LawFloor {

    private LawFloor() {}

    /** @param assessment an assessment as the section of a record: {@code level}, and {@code findings} as maps */
    public static boolean mayHold(Map<String, ?> assessment) {
        if (!isFour(assessment.get("level"))) {
            return false;
        }
        List<?> findings = assessment.get("findings") instanceof List<?> list ? list : List.of();
        List<?> decisive = findings.stream()
                .filter(f -> f instanceof Map<?, ?> finding && isFour(finding.get("level")))
                .toList();
        return decisive.isEmpty() || !decisive.stream().allMatch(f -> isHarm((Map<?, ?>) f));
    }

    private static boolean isFour(Object level) {
        return level instanceof Number number && number.intValue() == AssuranceLevel.LEVEL_4.number();
    }

    private static boolean isHarm(Map<?, ?> finding) {
        return Threat.of(String.valueOf(finding.get("threat"))).isPresent()
                && HarmCategory.of(String.valueOf(finding.get("harm"))).isPresent();
    }
}
