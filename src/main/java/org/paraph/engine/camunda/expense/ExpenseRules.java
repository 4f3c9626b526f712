package org.paraph.engine.camunda.expense;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraph.engine.camunda.filing.Problem;
import org.paraph.engine.camunda.filing.Reading;
import org.paraph.engine.camunda.filing.Texts;

/** What may be claimed, on the day that counts as today. Immutable. */
record ExpenseRules(LocalDate today) {

    static final int MOST_LINES = 100;
    static final Set<String> CURRENCIES = Set.of("CAD");

    /** Every known currency has two decimals, so lines are read before the currency is right. */
    private static final String LINES_IN = "CAD";

    private static final int LONGEST_PURPOSE = 500;
    private static final Pattern COST_CENTRE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,31}");

    /** The claim, or everything that is wrong with it at once, in the order of the form. */
    Reading<ExpenseClaim> read(Said said) {
        Reading<String> purpose = Texts.read(said.purpose(), LONGEST_PURPOSE, "purpose");
        Reading<String> costCentre = costCentre(said.costCentre());
        Reading<String> currency = currency(said.currency());
        Reading<List<Line>> lines = lines(said.lines());
        List<Problem> problems = new ArrayList<>(purpose.problems());
        problems.addAll(costCentre.problems());
        problems.addAll(currency.problems());
        problems.addAll(lines.problems());
        return problems.isEmpty()
                ? Reading.of(new ExpenseClaim(
                        purpose.value().orElseThrow(),
                        costCentre.value().orElseThrow(),
                        currency.value().orElseThrow(),
                        lines.value().orElseThrow()))
                : Reading.refused(problems);
    }

    private static Reading<String> costCentre(Object said) {
        String text = said instanceof String given ? given.strip() : "";
        return COST_CENTRE.matcher(text).matches() ? Reading.of(text) : Reading.refused("cost-centre-required");
    }

    private static Reading<String> currency(Object said) {
        return said instanceof String text && CURRENCIES.contains(text)
                ? Reading.of(text)
                : Reading.refused("currency-unknown", String.join(", ", CURRENCIES));
    }

    private Reading<List<Line>> lines(Optional<List<JsonNode>> said) {
        if (said.isEmpty()) {
            return Reading.refused("lines-malformed");
        }
        int count = said.get().size();
        if (count == 0) {
            return Reading.refused("lines-required");
        }
        return count > MOST_LINES ? Reading.refused("lines-too-many", count, MOST_LINES) : each(said.get());
    }

    private Reading<List<Line>> each(List<JsonNode> said) {
        LineRules rules = new LineRules(today, LINES_IN);
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int number = 1; number <= said.size(); number++) {
            Reading<Line> line = rules.read(said.get(number - 1), number);
            line.value().ifPresent(lines::add);
            problems.addAll(line.problems());
        }
        return problems.isEmpty() ? Reading.of(lines) : Reading.refused(problems);
    }
}
