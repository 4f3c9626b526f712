package org.paraph.assurance;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Table B1 of the Guidance: which token suffices for a signature of which level, and what tokens are worth together. An
 * operator's table may be stricter than {@link #tableB1()}, never laxer. Immutable.
 */
public final class TokenTable {

    private static final TokenTable TABLE_B1 = new TokenTable(tableB1Rows());

    private final Map<TokenType, Row> rows;

    TokenTable(Map<TokenType, Row> rows) {
        this.rows = new EnumMap<>(rows);
    }

    /** The table as the Guidance has it. */
    public static TokenTable tableB1() {
        return TABLE_B1;
    }

    /** The cell of the table: whether one token of this type, strong enough of its kind, suffices to sign at that level. */
    public boolean accepts(TokenType type, AssuranceLevel level) {
        return highestLevel(type).atLeast(level);
    }

    /** The highest level with a yes in the row of this type. */
    public AssuranceLevel highestLevel(TokenType type) {
        return row(type).highest();
    }

    /**
     * Whether a token of this type authenticates at that level, which is more than {@link #accepts} in one case: a
     * multi-factor one-time password device authenticates at level 4, but cannot make the signature (note 3).
     */
    public boolean authenticates(TokenType type, AssuranceLevel level) {
        boolean note3 = type == TokenType.MULTI_FACTOR_OTP_DEVICE && accepts(type, AssuranceLevel.LEVEL_3);
        return note3 || accepts(type, level);
    }

    /**
     * What tokens that were all answered rightly are worth together, for signing: the best of them alone, or level 3 when
     * something known and something held, each of level 2 or more, come together (note 2). Two of the same factor add
     * nothing. A software key counts as held. Level 4 is reached by a multi-factor cryptographic device alone.
     *
     * @param tokens at least one; the level of each is lowered to what the table gives its type
     */
    public TokenWorth worth(Collection<TokenStrength> tokens) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("Nobody is authenticated without a token.");
        }
        AssuranceLevel alone = tokens.stream().map(this::alone).reduce(AssuranceLevel.LEVEL_1, AssuranceLevel::higher);
        boolean pair = pairs(tokens, Factor.KNOW) && pairs(tokens, Factor.HAVE);
        if (pair && !alone.atLeast(AssuranceLevel.LEVEL_3)) {
            return new TokenWorth(TokenWorth.Rule.KNOW_AND_HAVE, AssuranceLevel.LEVEL_3);
        }
        return new TokenWorth(TokenWorth.Rule.SINGLE_TOKEN, alone);
    }

    private AssuranceLevel alone(TokenStrength token) {
        return token.level().lower(highestLevel(token.type()));
    }

    private boolean pairs(Collection<TokenStrength> tokens, Factor factor) {
        return tokens.stream()
                .filter(token -> pairedAs(token.type()) == factor)
                .filter(token -> row(token.type()).inPairs())
                .anyMatch(token -> alone(token).atLeast(AssuranceLevel.LEVEL_2));
    }

    /** A multi-factor token that is combined with another counts as the thing held; otherwise it would pair with itself. */
    private static Factor pairedAs(TokenType type) {
        return type.factors().contains(Factor.HAVE) ? Factor.HAVE : Factor.KNOW;
    }

    private Row row(TokenType type) {
        return rows.get(type);
    }

    /** @param inPairs whether a token of this type may be one of the two that reach level 3 together */
    record Row(AssuranceLevel highest, boolean inPairs) {}

    private static Map<TokenType, Row> tableB1Rows() {
        Map<TokenType, Row> rows = new EnumMap<>(TokenType.class);
        for (TokenType type : TokenType.values()) {
            rows.put(type, new Row(AssuranceLevel.LEVEL_2, true));
        }
        rows.put(TokenType.MULTI_FACTOR_OTP_DEVICE, new Row(AssuranceLevel.LEVEL_3, true));
        rows.put(TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE, new Row(AssuranceLevel.LEVEL_4, true));
        return rows;
    }
}
