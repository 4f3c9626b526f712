package org.paraph.assurance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Table B1 and what two tokens are worth together, as Markdown. */
record PrintedTokenTable(TokenTable table) {

    private static final List<TokenType> TYPES = List.of(TokenType.values());

    String text() {
        return "# Which token suffices for a signature of which level (Table B1)\n\n"
                + "| token | factors | 1 | 2 | 3 | 4 |\n|---|---|---|---|---|---|\n"
                + lines(type -> Arrays.stream(AssuranceLevel.values())
                        .map(level -> table.accepts(type, level) ? "yes" : "no")
                        .toList())
                + "\n# What two tokens are worth together, each as strong as its kind can be\n\n"
                + "| token with | "
                + IntStream.rangeClosed(1, TYPES.size())
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(" | "))
                + " |\n|---|" + "---|".repeat(TYPES.size()) + "\n"
                + TYPES.stream().map(this::pairs).collect(Collectors.joining());
    }

    private String lines(java.util.function.Function<TokenType, List<String>> cells) {
        return TYPES.stream()
                .map(type -> "| " + name(type) + " | " + factors(type) + " | " + String.join(" | ", cells.apply(type))
                        + " |\n")
                .collect(Collectors.joining());
    }

    private String pairs(TokenType first) {
        return "| " + name(first) + " | "
                + TYPES.stream()
                        .map(second -> String.valueOf(table.worth(List.of(full(first), full(second)))
                                .level()
                                .number()))
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static String name(TokenType type) {
        return (TYPES.indexOf(type) + 1) + " " + type.key();
    }

    private static String factors(TokenType type) {
        return type.factors().stream()
                .map(factor -> factor.name().toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static TokenStrength full(TokenType type) {
        return new TokenStrength(type, AssuranceLevel.LEVEL_4);
    }
}
