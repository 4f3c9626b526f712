package org.paraph.authentication.enrolment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraph.assurance.TokenType;

/** The types that people can enrol themselves. Of several of one type, the first takes the others' place. */
final class Kinds {

    private final Map<TokenType, TokenKind> kinds = new EnumMap<>(TokenType.class);

    Kinds(List<TokenKind> kinds) {
        kinds.forEach(kind -> this.kinds.putIfAbsent(kind.type(), kind));
    }

    Optional<TokenKind> of(TokenType type) {
        return Optional.ofNullable(kinds.get(type));
    }

    Optional<TokenKind> of(String type) {
        return TokenType.of(type).flatMap(this::of);
    }

    /** In the order of Table B1. */
    List<TokenType> types() {
        return Arrays.stream(TokenType.values()).filter(kinds::containsKey).toList();
    }
}
