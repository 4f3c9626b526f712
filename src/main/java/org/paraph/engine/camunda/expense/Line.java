package org.paraph.engine.camunda.expense;

import java.time.LocalDate;
import java.util.Map;
import org.paraph.authority.Money;

/** One expense of a claim. Immutable. */
record Line(LocalDate date, Category category, String description, Money amount) {

    /** As it is kept and signed: texts only. */
    Map<String, String> asTexts() {
        return Map.of(
                "date", date.toString(),
                "category", category.key(),
                "description", description,
                "amount", amount.amount().toPlainString());
    }
}
