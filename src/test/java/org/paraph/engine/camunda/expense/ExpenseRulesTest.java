package org.paraph.engine.camunda.expense;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.authority.Money;
import org.paraph.engine.camunda.filing.Problem;
import org.paraph.engine.camunda.filing.Refusal;

class ExpenseRulesTest {

    private static final ExpenseRules RULES = new ExpenseRules(LocalDate.parse("2026-12-01"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whenALineIsCorrect_thenTheTotalIsTheSumToTheCent() {
        var claim = RULES.read(said(List.of(line("amount", "0.10"), line("amount", "0.2"), line("amount", "1000000"))))
                .value()
                .orElseThrow();

        assertThat(claim.total()).isEqualTo(new Money(100_000_030, "CAD"));
        assertThat(claim.total().amount().toPlainString()).isEqualTo("1000000.30");
        assertThat(claim.linesAsJson())
                .startsWith("[{\"amount\":\"0.10\",\"category\":\"meals\",\"date\":\"2026-11-30\",\"description\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12,50",
                "1e3",
                "-1.00",
                "+1.00",
                "1.005",
                ".50",
                "1.",
                "NaN",
                "1 000",
                "١٢",
                "9999999999999999999"
            })
    void whenAnAmountIsNoDecimalText_thenItIsRefused(String amount) {
        assertThat(keys(List.of(line("amount", amount)))).containsExactly("line-amount-malformed");
    }

    @Test
    void whenAnAmountIsAJsonNumber_thenItIsRefusedSinceItMayBeFloatingPoint() {
        assertThat(keys(List.of(line("amount", 12.5)))).containsExactly("line-amount-malformed");
        assertThat(keys(List.of(line("amount", 12)))).containsExactly("line-amount-malformed");
    }

    @ParameterizedTest
    @CsvSource({"0,false", "0.00,false", "0.01,true", "1000000.00,true", "1000000.01,false"})
    void whenAnAmountIsAtTheBorder_thenTheBorderItselfIsAllowed(String amount, boolean allowed) {
        assertThat(keys(List.of(line("amount", amount))).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void whenThereAreNoneOrTooManyLines_thenThatIsSaid() {
        assertThat(keys(List.of())).containsExactly("lines-required");
        assertThat(keys(Collections.nCopies(100, line("amount", "1")))).isEmpty();
        assertThat(keys(Collections.nCopies(101, line("amount", "1")))).containsExactly("lines-too-many");
    }

    @Test
    void whenEverythingIsWrong_thenEverythingIsNamedAtOnce() {
        Map<String, Object> future = line("date", "2026-12-02");
        future.putAll(Map.of("category", "yacht", "description", "a\u202eb", "amount", "0"));
        var problems = RULES.read(new Said(
                        " ", "12 00", "USD", Optional.of(List.of(JSON.valueToTree(future), JSON.valueToTree("x")))))
                .problems();

        assertThat(problems)
                .extracting(Problem::key)
                .containsExactly(
                        "purpose-required",
                        "cost-centre-required",
                        "currency-unknown",
                        "line-date-in-the-future",
                        "line-category-required",
                        "line-description-characters",
                        "line-amount-out-of-range",
                        "line-malformed");
        assertThat(Refusal.in(CheckExpenseClaim.TEXTS, "en").text(problems))
                .startsWith("The expense claim was not filed. Say what the expenses were for.")
                .contains("Line 1: December 2, 2026 is in the future.", "Line 2 cannot be read.", "Known: CAD.");
        assertThat(Refusal.in(CheckExpenseClaim.TEXTS, "fr-CA").text(problems))
                .startsWith("La demande de remboursement n’a pas été déposée. Indiquez l’objet des dépenses.")
                .contains("le 2 décembre 2026 est à venir", "La ligne 2 est illisible.");
    }

    @Test
    void whenTextsAreTooLong_thenTheyAreRefused() {
        assertThat(RULES.read(new Said(
                                "x".repeat(501), "1200", "CAD", lines(List.of(line("description", "y".repeat(201))))))
                        .problems())
                .extracting(Problem::key)
                .containsExactly("purpose-too-long", "line-description-too-long");
        assertThat(keys(List.of(line("date", "2026-02-30")))).containsExactly("line-date-required");
    }

    @Test
    void whenALanguageHasAText_thenTheOtherHasItWithTheSamePlaceholders() {
        var english = texts(Locale.ENGLISH);
        var french = texts(Locale.FRENCH);
        assertThat(french.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(placeholders(french.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
            assertThat(french.getString(key)).doesNotContain("'");
            assertThat(english.getString(key)).doesNotContain("'");
        }
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(CheckExpenseClaim.TEXTS, language);
    }

    private static List<String> keys(List<Map<String, Object>> lines) {
        return RULES.read(said(lines)).problems().stream().map(Problem::key).toList();
    }

    private static Said said(List<Map<String, Object>> lines) {
        return new Said("Visit of the regional office", "1200", "CAD", lines(lines));
    }

    private static Optional<List<JsonNode>> lines(List<Map<String, Object>> lines) {
        return Optional.of(
                lines.stream().<JsonNode>map(line -> JSON.valueToTree(line)).toList());
    }

    private static Map<String, Object> line(String changed, Object value) {
        Map<String, Object> line = new HashMap<>(Map.of(
                "date",
                "2026-11-30",
                "category",
                "meals",
                "description",
                "Lunch with the auditors",
                "amount",
                "45.00"));
        line.put(changed, value);
        return line;
    }
}
