package org.paraph.engine.camunda.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraph.authority.Money;
import org.paraph.engine.camunda.filing.Problem;
import org.paraph.engine.camunda.filing.Reading;
import org.paraph.engine.camunda.filing.Texts;

/**
 * Which contracts may be filed. Immutable.
 *
 * @param users whether there is a user of that id
 */
record ContractRules(Predicate<String> users, FileRules files) {

    static final int MOST_PARTIES = 10;
    static final Set<String> CURRENCIES = Set.of("CAD");

    private static final int LONGEST_TITLE = 200;
    private static final long LEAST = 1;
    private static final long MOST = 100_000_000_000L;

    /** Two decimals, always: one amount is written in one way. */
    private static final Pattern VALUE = Pattern.compile("[0-9]{1,10}\\.[0-9]{2}");

    /** The contract, or everything that is wrong with it at once, in the order of the form. */
    Reading<Contract> read(Said said) {
        Reading<String> title = Texts.read(said.title(), LONGEST_TITLE, "title");
        Reading<String> currency = currency(said.currency());
        Reading<Money> value = value(said.value(), currency.value().orElse("CAD"));
        Reading<SigningOrder> order =
                SigningOrder.of(said.order()).map(Reading::of).orElseGet(() -> Reading.refused("order-unknown"));
        Reading<Boolean> secureByLaw = said.secureByLaw() instanceof Boolean given
                ? Reading.of(given)
                : Reading.refused("secure-by-law-required");
        Reading<List<String>> parties = parties(said.parties());
        Reading<ContractFile> file = files.read(said.file());
        List<Problem> problems = Stream.of(title, value, currency, secureByLaw, parties, order, file)
                .flatMap(part -> part.problems().stream())
                .toList();
        return problems.isEmpty()
                ? Reading.of(new Contract(
                        title.value().orElseThrow(),
                        value.value().orElseThrow(),
                        order.value().orElseThrow(),
                        secureByLaw.value().orElseThrow(),
                        parties.value().orElseThrow(),
                        file.value().orElseThrow()))
                : Reading.refused(problems);
    }

    private static Reading<String> currency(Object said) {
        return said instanceof String text && CURRENCIES.contains(text)
                ? Reading.of(text)
                : Reading.refused("currency-unknown", String.join(", ", CURRENCIES));
    }

    private static Reading<Money> value(Object said, String currency) {
        Optional<Money> value =
                said instanceof String text && VALUE.matcher(text).matches()
                        ? Money.of(text, currency)
                        : Optional.empty();
        if (value.isEmpty()) {
            return Reading.refused("value-malformed");
        }
        long units = value.get().units();
        return units >= LEAST && units <= MOST ? Reading.of(value.get()) : Reading.refused("value-out-of-range");
    }

    private Reading<List<String>> parties(Optional<List<JsonNode>> said) {
        if (said.isEmpty() || !said.get().stream().allMatch(JsonNode::isTextual)) {
            return Reading.refused("parties-malformed");
        }
        List<String> ids = said.get().stream().map(JsonNode::textValue).toList();
        if (ids.isEmpty()) {
            return Reading.refused("parties-required");
        }
        return ids.size() > MOST_PARTIES ? Reading.refused("parties-too-many", ids.size(), MOST_PARTIES) : known(ids);
    }

    private Reading<List<String>> known(List<String> ids) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int number = 1; number <= ids.size(); number++) {
            String id = ids.get(number - 1);
            if (!seen.add(id)) {
                problems.add(Problem.of("party-twice", number));
            } else if (!users.test(id)) {
                problems.add(Problem.of("party-unknown", number));
            }
        }
        return problems.isEmpty() ? Reading.of(ids) : Reading.refused(problems);
    }
}
