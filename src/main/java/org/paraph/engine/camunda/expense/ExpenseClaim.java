package org.paraph.engine.camunda.expense;

import java.util.List;
import java.util.Map;
import org.paraph.authority.Money;
import org.paraph.content.CanonicalJson;

/**
 * A claim that keeps the rules. Immutable.
 *
 * @param currency ISO 4217 code
 */
record ExpenseClaim(String purpose, String costCentre, String currency, List<Line> lines) {

    ExpenseClaim {
        lines = List.copyOf(lines);
    }

    /** The sum of the lines; what anybody else says of it counts for nothing. */
    Money total() {
        Money total = new Money(0, currency);
        for (Line line : lines) {
            total = total.plus(line.amount().units());
        }
        return total;
    }

    /** Canonical JSON of the lines, in their order. */
    String linesAsJson() {
        List<Map<String, String>> texts = lines.stream().map(Line::asTexts).toList();
        return CanonicalJson.write(texts);
    }
}
