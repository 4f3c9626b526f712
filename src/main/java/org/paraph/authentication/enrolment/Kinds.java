package org.paraph.authentication.enrolment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraph.assurance.TokenType;

/** The types that people can enrol themselves or are issued. Of several of one type, the first takes the others' place. */
final class Kinds {

    private final Map<TokenType, TokenKind> kinds = new EnumMap<>(TokenType.class);
    private final Map<TokenType, TokenKind> offered = new EnumMap<>(TokenType.class);

    Kinds(List<TokenKind> kinds) {
        for (TokenKind kind : kinds) {
            kind.becomes().forEach(type -> this.kinds.putIfAbsent(type, kind));
        }
        kinds.stream().filter(TokenKind::offered).forEach(kind -> offered.putIfAbsent(kind.type(), kind));
    }

    /** Whose business a token of that type is. */
    Optional<TokenKind> of(TokenType type) {
        return Optional.ofNullable(kinds.get(type));
    }

    /** What people can ask for by that word. */
    Optional<TokenKind> offered(String type) {
        return TokenType.of(type).map(offered::get);
    }

    /** What people can ask for, in the order of Table B1. */
    List<TokenType> types() {
        return Arrays.stream(TokenType.values()).filter(offered::containsKey).toList();
    }

    /** What administrators can issue by that word. */
    Optional<TokenKind> issuable(String type) {
        return TokenType.of(type).flatMap(this::of).filter(TokenKind::issuable);
    }

    /** What administrators can issue, in the order of Table B1. */
    List<TokenType> issuable() {
        return Arrays.stream(TokenType.values())
                .filter(type -> issuable(type.key()).isPresent())
                .toList();
    }
}
