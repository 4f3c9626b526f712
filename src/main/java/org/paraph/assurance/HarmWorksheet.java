package org.paraph.assurance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who weighed which threat against which harm, and what came of it (Guideline on Defining Authentication Requirements, both
 * steps). The required level is the highest over all 32 answers. Compensating factors and safeguards lower the residual
 * risk, never the required level: they are kept beside it. Immutable.
 *
 * @param harms an answer for every threat and every category; a blank is refused, since it is not the same as {@code NIL}
 */
public record HarmWorksheet(
        Map<Threat, Map<HarmCategory, HarmSeverity>> harms, RiskTreatment treatment, Review review) {

    /** @throws IllegalArgumentException when an answer is missing; the text names the threat and the category */
    public HarmWorksheet {
        Map<Threat, Map<HarmCategory, HarmSeverity>> copy = new EnumMap<>(Threat.class);
        for (Threat threat : Threat.values()) {
            copy.put(threat, complete(threat, harms.getOrDefault(threat, Map.of())));
        }
        harms = java.util.Collections.unmodifiableMap(copy);
    }

    public AssuranceLevel requiredLevel() {
        return findings().map(Assessment.Finding::level).reduce(AssuranceLevel.LEVEL_1, AssuranceLevel::higher);
    }

    /** The answers that set the required level: every threat and category that calls for it, in the worksheet's order. */
    public List<Assessment.Finding> decisiveFindings() {
        AssuranceLevel required = requiredLevel();
        return findings().filter(finding -> finding.level() == required).toList();
    }

    private Stream<Assessment.Finding> findings() {
        return Arrays.stream(Threat.values())
                .flatMap(threat -> Arrays.stream(HarmCategory.values()).map(harm -> finding(threat, harm)));
    }

    private Assessment.Finding finding(Threat threat, HarmCategory harm) {
        String rule = threat.key() + "/" + harm.key();
        return new Assessment.Finding(
                rule, threat.key(), harm.key(), harms.get(threat).get(harm).level());
    }

    private static Map<HarmCategory, HarmSeverity> complete(Threat threat, Map<HarmCategory, HarmSeverity> row) {
        for (HarmCategory harm : HarmCategory.values()) {
            if (row.get(harm) == null) {
                throw new IllegalArgumentException(
                        "The worksheet does not say how bad " + harm.key() + " by " + threat.key() + " would be.");
            }
        }
        return java.util.Collections.unmodifiableMap(new EnumMap<>(row));
    }

    /**
     * What is done about the risk besides the level.
     *
     * @param compensatingFactors measures that make an authentication option acceptable, e.g. a second approver
     * @param safeguards other protection that is in place
     * @param residualRisk the risk that is left and accepted, in the assessor's words; empty when none
     */
    public record RiskTreatment(List<String> compensatingFactors, List<String> safeguards, String residualRisk) {

        public RiskTreatment {
            compensatingFactors = List.copyOf(compensatingFactors);
            safeguards = List.copyOf(safeguards);
        }
    }

    /**
     * Who assessed, when, and when it must be looked at again (Guidance, Figure 1, step 6: reassessment over time).
     *
     * @param due after {@code date}
     */
    public record Review(String assessor, LocalDate date, LocalDate due) {

        public Review {
            if (assessor.isBlank() || !due.isAfter(date)) {
                throw new IllegalArgumentException("A review names its assessor and is due after the assessment.");
            }
        }

        public boolean overdue(LocalDate today) {
            return today.isAfter(due);
        }
    }
}
