package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped decision leaves to a department, and how it comes. */
class SigningAuthorityDecisionTest {

    private static final Decisions DECISION = new Decisions("signing-authority");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "section-34, 100, CAD, false, false, false, -",
                "section-34, 100, CAD, true, false, false, -",
                "section-33, 100, CAD, true, false, false, acting",
                "section-33, 100, CAD, false, true, false, subordinate",
                "leave-approval, 0, '', false, true, false, subordinate",
                "section-34, 250000, CAD, false, false, true, -",
                "section-34, 250001, CAD, false, false, true, incompatible-act",
                "section-34, 1, USD, false, false, true, incompatible-act",
                "contract, 250001, CAD, false, false, false, -"
            })
    void whenADepartmentsRuleMatches_thenItsWordIsGiven(
            String kind, long cents, String currency, boolean acting, boolean subordinate, boolean both, String word) {
        List<Object> words = DECISION.evaluate(Map.of(
                        "kind",
                        kind,
                        "amountCents",
                        cents,
                        "currency",
                        currency,
                        "acting",
                        acting,
                        "subordinate",
                        subordinate,
                        "transactionToo",
                        both))
                .collectEntries("refusal");

        assertThat(words).isEqualTo(word == null ? List.of() : List.of(word));
    }

    @Test
    void whenTheDecisionIsShipped_thenItAsksOnlyForWhatItIsGiven() {
        assertThat(DecisionInputs.of("signing-authority", DECISION.model()))
                .containsExactly("acting", "amountCents", "currency", "kind", "subordinate", "transactionToo");
    }
}
