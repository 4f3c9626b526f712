package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.assurance.Assessment;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.SignatureNeed;

class SignatureRequirementDecisionTest {

    private static final Decisions DECISION = new Decisions("signature-requirement");
    private static final List<String> QUESTIONS = List.of(
            "businessRequirementKnown",
            "requiredByLaw",
            "typeGivenByLaw",
            "otherReason",
            "typeDetermined",
            "implemented");

    @ParameterizedTest(name = "{0} -> {1}: {2}, next {3}")
    @CsvSource({
        "......,step-1,open,1",
        "n.....,step-1,open,1",
        "y.....,step-2,open,2",
        "yy....,step-3,required,3",
        "yyy...,step-6-type-given,required,6",
        "yyy..n,step-6-type-given,required,6",
        "yyy..y,in-place-type-given,required,0",
        "yyn...,step-5-required-by-law,required,5",
        "yyn.n.,step-5-required-by-law,required,5",
        "yyn.y.,step-6-required-by-law,required,6",
        "yyn.yn,step-6-required-by-law,required,6",
        "yyn.yy,in-place-required-by-law,required,0",
        "yn....,step-4,open,4",
        "yn.n..,no-requirement,not-required,0",
        "yn.y..,step-5-other-reason,required,5",
        "yn.yn.,step-5-other-reason,required,5",
        "yn.yy.,step-6-other-reason,required,6",
        "yn.yyn,step-6-other-reason,required,6",
        "yn.yyy,in-place-other-reason,required,0"
    })
    void whenTheQuestionsOfFigure1AreAnswered_thenTheNextStepIsThatOfTheFigure(
            String answers, String rule, String outcome, int next) {
        SignatureNeed need = decide(answers);

        assertThat(need.rule()).isEqualTo(rule);
        assertThat(need.outcome().key()).isEqualTo(outcome);
        assertThat(need.nextStep().orElse(0)).isEqualTo(next);
    }

    @Test
    void whenAnyAnswersAreGiven_thenExactlyOneRuleMatches() {
        Set<String> matched = new TreeSet<>();
        for (int number = 0; number < 729; number++) {
            matched.add(decide(answers(number)).rule());
        }
        assertThat(matched).hasSize(13).hasSameSizeAs(DECISION.rules().toList());
    }

    @Test
    void whenTheResultIsStored_thenItIsAnAssessmentThatRaisesNoLevel() {
        Assessment assessment = decide("yn.n..").toAssessment(3);

        assertThat(assessment.decision()).isEqualTo("signature-requirement");
        assertThat(assessment.version()).isEqualTo(3);
        assertThat(assessment.level()).isEqualTo(AssuranceLevel.LEVEL_1);
        assertThat(assessment.inputs())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("businessRequirementKnown", true, "requiredByLaw", false, "otherReason", false));
        assertThat(assessment.findings())
                .containsExactly(new Assessment.Finding("no-requirement", "", "", AssuranceLevel.LEVEL_1));
    }

    @Test
    void whenTheOutputsAreNotThoseOfTheDecision_thenTheyAreRefused() {
        SortedMap<String, Boolean> none = new TreeMap<>();
        assertThatThrownBy(() -> SignatureNeed.of(Map.of("outcome", "perhaps", "nextStep", 1), "r", none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignatureNeed.of(Map.of("outcome", "open", "nextStep", 7), "r", none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignatureNeed.of(Map.of("outcome", "open"), "r", none))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenTheTableIsRead_thenEveryRuleIsExplainedInBothLanguages() {
        assertThat(DECISION.rules())
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).matches("(?s)[^/]+\\. / [^/]+\\."));
    }

    private static SignatureNeed decide(String answers) {
        SortedMap<String, Boolean> given = new TreeMap<>();
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            char answer = answers.charAt(i);
            variables.put(QUESTIONS.get(i), answer == '.' ? null : answer == 'y');
            if (answer != '.') {
                given.put(QUESTIONS.get(i), answer == 'y');
            }
        }
        var result = DECISION.evaluate(variables).getSingleResult().getEntryMap();
        return SignatureNeed.of(result, DECISION.matched().get(0), given);
    }

    /** One of the 3^6 ways to answer, not to answer or to deny six questions. */
    private static String answers(int number) {
        String digits = Integer.toString(number, 3);
        return ("0".repeat(6 - digits.length()) + digits)
                .replace('0', '.')
                .replace('1', 'n')
                .replace('2', 'y');
    }
}
