package org.paraph.authentication;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenStrength;
import org.paraph.assurance.TokenTable;
import org.paraph.assurance.TokenType;

/**
 * The sets of one person's tokens that suffice for a level. Whether the person has a token costs a question to the
 * database for most types, so it is asked last, once, and only where the table says that it would help.
 */
final class Ways {

    /** From no trouble to most: typed from memory, touched, read off, waited for, looked up on paper and used up. */
    private static final List<TokenType> TROUBLE = List.of(
            TokenType.MEMORIZED_SECRET,
            TokenType.SINGLE_FACTOR_CRYPTOGRAPHIC_DEVICE,
            TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_SOFTWARE,
            TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE,
            TokenType.SINGLE_FACTOR_OTP_DEVICE,
            TokenType.MULTI_FACTOR_OTP_DEVICE,
            TokenType.OUT_OF_BAND,
            TokenType.LOOK_UP_SECRET,
            TokenType.PRE_REGISTERED_KNOWLEDGE);

    private final List<Authenticator> authenticators;
    private final TokenTable table;
    private final String person;
    private final List<TokenStrength> beside;
    private final Map<TokenType, AssuranceLevel> levels = new EnumMap<>(TokenType.class);

    Ways(List<Authenticator> authenticators, TokenTable table, String person) {
        this(authenticators, table, person, List.of());
    }

    /** @param beside what is used in any case */
    Ways(List<Authenticator> authenticators, TokenTable table, String person, List<TokenStrength> beside) {
        this.beside = beside;
        this.authenticators = authenticators.stream()
                .sorted(Comparator.comparing(a -> TROUBLE.indexOf(a.type())))
                .toList();
        this.table = table;
        this.person = person;
    }

    Stream<List<TokenType>> to(AssuranceLevel level) {
        return reaches(level, beside) ? Stream.of(List.of()) : Stream.concat(single(level), pairs(level));
    }

    private boolean reaches(AssuranceLevel level, List<TokenStrength> tokens) {
        return !tokens.isEmpty() && table.worth(tokens).level().atLeast(level);
    }

    private Stream<List<TokenType>> single(AssuranceLevel level) {
        return authenticators.stream()
                .filter(a -> mayAddUp(level, a) && suffices(level, a))
                .map(a -> List.of(a.type()));
    }

    private Stream<List<TokenType>> pairs(AssuranceLevel level) {
        return IntStream.range(0, authenticators.size())
                .boxed()
                .flatMap(i -> authenticators.subList(i + 1, authenticators.size()).stream()
                        .map(second -> new Authenticator[] {authenticators.get(i), second}))
                .filter(pair -> mayAddUp(level, pair) && suffices(level, pair))
                .filter(pair -> !suffices(level, pair[0]) && !suffices(level, pair[1]))
                .map(pair -> List.of(pair[0].type(), pair[1].type()));
    }

    /** What the table says of the types, before the person's own tokens are asked for. */
    private boolean mayAddUp(AssuranceLevel level, Authenticator... tokens) {
        return reaches(
                level, with(Stream.of(tokens).map(a -> new TokenStrength(a.type(), table.highestLevel(a.type())))));
    }

    private boolean suffices(AssuranceLevel level, Authenticator... tokens) {
        for (Authenticator token : tokens) {
            if (!available(token)) {
                return false;
            }
        }
        return reaches(level, with(Stream.of(tokens).map(a -> new TokenStrength(a.type(), levels.get(a.type())))));
    }

    private List<TokenStrength> with(Stream<TokenStrength> tokens) {
        return Stream.concat(beside.stream(), tokens).toList();
    }

    private boolean available(Authenticator token) {
        if (!levels.containsKey(token.type())) {
            levels.put(token.type(), token.available(person) ? token.levelFor(person) : null);
        }
        return levels.get(token.type()) != null;
    }
}
