package org.paraph.engine.camunda.expense;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraph.authority.Money;
import org.paraph.engine.camunda.filing.Reading;
import org.paraph.engine.camunda.filing.Texts;

/**
 * What may stand in one line of a claim, on the day that counts as today. Immutable.
 *
 * @param currency ISO 4217 code of a currency with two decimals
 */
record LineRules(LocalDate today, String currency) {

    private static final long LEAST = 1;
    private static final long MOST = 100_000_000;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LONGEST_DESCRIPTION = 200;

    Reading<Line> read(JsonNode said, int number) {
        if (!said.isObject()) {
            return Reading.refused("line-malformed", number);
        }
        Reading<LocalDate> date = date(said.path("date"), number);
        Reading<Category> category = category(said.path("category"), number);
        Reading<String> description =
                Texts.read(said.path("description").textValue(), LONGEST_DESCRIPTION, "line-description", number);
        Reading<Money> amount = amount(said.path("amount"), number);
        var problems = Stream.of(date, category, description, amount)
                .flatMap(part -> part.problems().stream())
                .toList();
        return problems.isEmpty()
                ? Reading.of(new Line(
                        date.value().orElseThrow(),
                        category.value().orElseThrow(),
                        description.value().orElseThrow(),
                        amount.value().orElseThrow()))
                : Reading.refused(problems);
    }

    private Reading<LocalDate> date(JsonNode said, int number) {
        Optional<LocalDate> date =
                text(said).filter(t -> ISO_DATE.matcher(t).matches()).flatMap(LineRules::day);
        if (date.isEmpty()) {
            return Reading.refused("line-date-required", number);
        }
        return date.get().isAfter(today)
                ? Reading.refused("line-date-in-the-future", number, date.get())
                : Reading.of(date.get());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Reading<Category> category(JsonNode said, int number) {
        return text(said)
                .flatMap(Category::of)
                .map(Reading::of)
                .orElseGet(() -> Reading.refused("line-category-required", number));
    }

    private Reading<Money> amount(JsonNode said, int number) {
        Optional<Money> amount =
                text(said).filter(t -> AMOUNT.matcher(t).matches()).flatMap(t -> Money.of(t, currency));
        if (amount.isEmpty()) {
            return Reading.refused("line-amount-malformed", number);
        }
        return amount.get().units() >= LEAST && amount.get().units() <= MOST
                ? Reading.of(amount.get())
                : Reading.refused("line-amount-out-of-range", number);
    }

    private static Optional<String> text(JsonNode said) {
        return Optional.ofNullable(said.textValue()).map(String::strip);
    }
}
