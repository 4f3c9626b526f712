package org.paraph.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraph.assurance.TokenType;

/** What a body has to hold, or it cannot be understood. */
final class Given {

    private static final int LONGEST_PERSON = 255;

    private Given() {}

    static String text(String value) {
        if (value == null) {
            throw new BadRequest("malformed");
        }
        return value;
    }

    /** A user id; one with control characters is nobody's, nor is one longer than the tables hold. */
    static String person(String id) {
        if (text(id).length() > LONGEST_PERSON || id.codePoints().anyMatch(Character::isISOControl)) {
            throw new BadRequest("malformed");
        }
        return id;
    }

    static int number(Integer value) {
        if (value == null) {
            throw new BadRequest("malformed");
        }
        return value;
    }

    static TokenType type(String key) {
        return TokenType.of(text(key)).orElseThrow(() -> new BadRequest("malformed"));
    }

    /** Types of token, each once; none where there is no such member. */
    static List<TokenType> types(List<String> keys) {
        return keys == null
                ? List.of()
                : keys.stream().map(Given::type).distinct().toList();
    }

    /** Answers by token type; none where there is no such member. */
    static Map<TokenType, String> answers(Map<String, String> members) {
        Map<TokenType, String> answers = new HashMap<>();
        if (members != null) {
            members.forEach((key, answer) -> answers.put(type(key), text(answer)));
        }
        return answers;
    }
}
