package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractAssuranceDecisionTest {

    private static final Decisions DECISION = new Decisions("contract-assurance");

    @ParameterizedTest
    @CsvSource({"0.01, false, 3", "100000.00, false, 3", "100000.01, false, 4", "0.01, true, 4", "100000.01, true, 4"})
    void whenValueAndLawAreKnown_thenTheHighestFindingIsTheLevel(String value, boolean law, int level) {
        var result = DECISION.evaluate(Map.of("value", value, "secureByLaw", law));

        assertThat(result.<Integer>collectEntries("level")).contains(level).allMatch(it -> it <= level);
        assertThat(DECISION.matched().contains("secure-by-law")).isEqualTo(law);
    }

    @Test
    void whenTheLawSetsTheLevel_thenNoHarmIsNamedAndNothingCanBeWaived() {
        var result = DECISION.evaluate(Map.of("value", "1.00", "secureByLaw", true));

        assertThat(result)
                .filteredOn(finding -> finding.getEntry("level").equals(4))
                .singleElement()
                .satisfies(finding -> assertThat(finding.getEntryMap()).containsOnlyKeys("level"));
    }

    @Test
    void whenAnAnswerIsMissing_thenNoRuleMatches() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("value", null);
        nothing.put("secureByLaw", true);
        assertThat(DECISION.evaluate(nothing)).isEmpty();
        nothing.put("value", "1.00");
        nothing.put("secureByLaw", null);
        assertThat(DECISION.evaluate(nothing)).isEmpty();
    }

    @Test
    void whenTheTableIsRead_thenEveryRuleIsExplainedInBothLanguages() {
        assertThat(DECISION.rules())
                .hasSize(7)
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).matches("(?s)[^/]+\\. / [^/]+\\."));
    }
}
