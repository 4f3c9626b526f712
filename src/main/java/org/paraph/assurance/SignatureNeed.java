package org.paraph.assurance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a business requirement needs a signature at all: the result of the decision {@value #DECISION} (Guidance,
 * Figure 1) with the answers that led there. {@link #toAssessment} turns it into evidence that is stored like any other
 * assessment. Immutable.
 *
 * @param nextStep the step of Figure 1 to take now, 1 to 6; empty when there is none left but reassessment over time
 * @param rule id of the matched rule
 * @param answers the answers given so far: yes or no by input name; a question without an answer is left out
 */
public record SignatureNeed(
        Outcome outcome, Optional<Integer> nextStep, String rule, SortedMap<String, Boolean> answers) {

    /** Key of the decision. */
    public static final String DECISION = "signature-requirement";

    public SignatureNeed {
        answers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /**
     * Reads the outputs of the decision.
     *
     * @throws IllegalArgumentException when they are not those of {@value #DECISION}
     */
    public static SignatureNeed of(Map<String, ?> outputs, String rule, SortedMap<String, Boolean> answers) {
        Optional<Outcome> outcome = Keys.find(Outcome.class, String.valueOf(outputs.get("outcome")));
        if (outcome.isEmpty() || !(outputs.get("nextStep") instanceof Integer next) || next < 0 || next > 6) {
            throw new IllegalArgumentException("Not an outcome of " + DECISION + ": " + outputs);
        }
        return new SignatureNeed(outcome.get(), next == 0 ? Optional.empty() : Optional.of(next), rule, answers);
    }

    /**
     * The assessment to store. Figure 1 says whether, not how strongly one signs: its level is 1, which raises no other.
     *
     * @param version version of the decision's definition
     */
    public Assessment toAssessment(int version) {
        Assessment.Finding finding = new Assessment.Finding(rule, "", "", AssuranceLevel.LEVEL_1);
        return new Assessment(AssuranceLevel.LEVEL_1, DECISION, version, new TreeMap<>(answers), List.of(finding));
    }

    /** Where the questions of Figure 1 have led. */
    public enum Outcome {
        /** Steps 1, 2 or 4 are not answered yet. */
        OPEN,
        NOT_REQUIRED,
        REQUIRED;

        public String key() {
            return Keys.of(this);
        }
    }
}
