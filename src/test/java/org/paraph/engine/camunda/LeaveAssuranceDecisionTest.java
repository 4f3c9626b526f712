package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.HarmCategory;
import org.paraph.assurance.Threat;

class LeaveAssuranceDecisionTest {

    private static final Decisions DECISION = new Decisions("leave-assurance");

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        vacation   | 2026-12-01 | 2026-12-10 | leave-denied-afterwards leave-in-another-name short-leave-altered short-leave-without-authority
        vacation   | 2026-12-01 | 2026-12-11 | leave-denied-afterwards leave-in-another-name long-leave-altered long-leave-without-authority
        sick       | 2026-12-01 | 2026-12-01 | leave-denied-afterwards leave-in-another-name leave-reveals-private-matters short-leave-altered short-leave-without-authority
        family     | 2026-12-28 | 2027-01-31 | leave-denied-afterwards leave-in-another-name leave-reveals-private-matters long-leave-altered long-leave-without-authority
        other      | 2026-02-27 | 2026-03-02 | leave-denied-afterwards leave-in-another-name short-leave-altered short-leave-without-authority
        sabbatical | 2026-12-01 | 2027-11-30 | leave-denied-afterwards leave-in-another-name long-leave-altered long-leave-without-authority
        vacation   | soon       | later      | leave-denied-afterwards leave-in-another-name
        """)
    void whenAllAnswersAreGiven_thenTheMatchedRulesAreTheFindingsAndTheHighestIsLevel2(
            String type, String start, String end, String rules) {
        var result = DECISION.evaluate(answers(type, start, end));

        assertThat(DECISION.matched()).containsExactly(rules.split(" "));
        assertThat(result.<Integer>collectEntries("level")).contains(2).allMatch(level -> level <= 2);
        assertThat(result).hasSize(DECISION.matched().size()).allSatisfy(LeaveAssuranceDecisionTest::isAFinding);
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"leaveType", "startDate", "endDate"})
    void whenAnAnswerIsMissing_thenNoRuleMatchesRatherThanOneThatIsTooLow(String missing) {
        Map<String, Object> answers = answers("sick", "2026-12-01", "2026-12-31");
        answers.put(missing, null);
        assertThat(DECISION.evaluate(answers)).isEmpty();
        answers.remove(missing);
        assertThat(DECISION.evaluate(answers)).isEmpty();
    }

    @Test
    void whenTheTableIsRead_thenEveryRuleIsExplainedInBothLanguages() {
        assertThat(DECISION.rules())
                .hasSize(7)
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).matches("(?s)[^/]+\\. / [^/]+\\."));
    }

    @Test
    void whenTheFileIsOpened_thenItHasADiagramAVersionTagAndATimeToLive() {
        Decision decision = DECISION.model().getModelElementById("leave-assurance");
        assertThat(decision.getVersionTag()).isEqualTo("1");
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P365D");
        assertThat(DECISION.model().getDocument().getElementById("leave-assurance-shape"))
                .isNotNull();
        assertThat(DECISION.model().getDocument().getRootElement().getNamespaceURI())
                .isEqualTo("https://www.omg.org/spec/DMN/20191111/MODEL/");
    }

    private static void isAFinding(DmnDecisionResultEntries finding) {
        assertThat(AssuranceLevel.of((Integer) finding.get("level"))).isPresent();
        assertThat(Threat.of((String) finding.get("threat"))).isPresent();
        assertThat(HarmCategory.of((String) finding.get("harm"))).isPresent();
    }

    private static Map<String, Object> answers(String type, String start, String end) {
        Map<String, Object> answers = new HashMap<>();
        List.of("leaveType", "startDate", "endDate").forEach(name -> answers.put(name, null));
        answers.putAll(Map.of("leaveType", type, "startDate", start, "endDate", end));
        return answers;
    }
}
