package org.paraph.assurance;

import java.util.EnumMap;
import java.util.Map;

/** Reads the token table of the policy and holds every row against Table B1. */
final class TokenReader {

    /** Fewer are found out in spite of a throttle (zxcvbn, score 1 and less). */
    private static final int LEAST_GUESSES = 1_000_000;

    private TokenReader() {}

    static TokenTable table(Section section) {
        Map<TokenType, TokenTable.Row> rows = new EnumMap<>(TokenType.class);
        for (TokenType type : TokenType.values()) {
            rows.put(type, row(type, section.section(type.key())));
        }
        section.nothingElse();
        return new TokenTable(rows);
    }

    static MemorizedSecretRule memorizedSecret(Section section) {
        int level1 = atLeast(section, "level-1-characters", 1);
        int level2 = atLeast(section, "level-2-characters", level1);
        int guesses = atLeast(section, "level-2-guesses", LEAST_GUESSES);
        MemorizedSecretRule rule =
                new MemorizedSecretRule(level1, level2, guesses, PolicyReader.source(section.section("source")));
        section.nothingElse();
        return rule;
    }

    private static TokenTable.Row row(TokenType type, Section section) {
        AssuranceLevel most = TokenTable.tableB1().highestLevel(type);
        AssuranceLevel highest = section.level("highest-level");
        if (!most.atLeast(highest)) {
            throw section.refusal(
                    "highest-level",
                    most.number() + " or less (the Guidance, Table B1, allows no more)",
                    highest.number());
        }
        TokenTable.Row row = new TokenTable.Row(highest, section.flag("in-pairs"));
        section.nothingElse();
        return row;
    }

    private static int atLeast(Section section, String key, int least) {
        int number = section.number(key);
        if (number < least) {
            throw section.refusal(key, least + " or more", number);
        }
        return number;
    }
}
