package org.paraph.assurance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The nine authentication token types of Table B1, in its order, with the factors that each one proves. */
public enum TokenType {
    MEMORIZED_SECRET(Factor.KNOW),
    PRE_REGISTERED_KNOWLEDGE(Factor.KNOW),
    LOOK_UP_SECRET(Factor.HAVE),
    OUT_OF_BAND(Factor.HAVE),
    SINGLE_FACTOR_OTP_DEVICE(Factor.HAVE),
    SINGLE_FACTOR_CRYPTOGRAPHIC_DEVICE(Factor.HAVE),
    MULTI_FACTOR_CRYPTOGRAPHIC_SOFTWARE(Factor.HAVE, Factor.KNOW),
    MULTI_FACTOR_OTP_DEVICE(Factor.HAVE, Factor.KNOW),
    MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE(Factor.HAVE, Factor.KNOW);

    private final Set<Factor> factors;

    TokenType(Factor... factors) {
        this.factors = Set.of(factors);
    }

    /** The word used in records, in the HTTP interface and in message keys, e.g. {@code memorized-secret}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Set<Factor> factors() {
        return factors;
    }

    public static Optional<TokenType> of(String key) {
        return Arrays.stream(values()).filter(t -> t.key().equals(key)).findFirst();
    }
}
