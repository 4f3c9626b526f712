package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpenseAssuranceDecisionTest {

    private static final Decisions DECISION = new Decisions("expense-assurance");

    @ParameterizedTest
    @CsvSource({"0.01, small-payment-altered", "5000.00, small-payment-altered", "5000.01, large-payment-altered"})
    void whenATotalIsGiven_thenApprovalIsOfLevel3(String total, String rule) {
        var result = DECISION.evaluate(Map.of("total", total));

        assertThat(result.<Integer>collectEntries("level")).contains(3).allMatch(level -> level <= 3);
        assertThat(DECISION.matched())
                .containsExactly(
                        "payment-without-authority", "payment-denied-afterwards", "payment-in-another-name", rule);
    }

    @Test
    void whenTheTotalIsMissingOrNoAmount_thenNoRuleMatches() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("total", null);
        assertThat(DECISION.evaluate(nothing)).isEmpty();
        assertThat(DECISION.evaluate(Map.of("total", "much"))).isEmpty();
    }

    @Test
    void whenTheTableIsRead_thenEveryRuleIsExplainedInBothLanguages() {
        assertThat(DECISION.rules())
                .hasSize(11)
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).matches("(?s)[^/]+\\. / [^/]+\\."));
    }
}
