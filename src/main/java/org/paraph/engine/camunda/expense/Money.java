package org.paraph.engine.camunda.expense;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount in cents. Immutable.
 *
 * @param cents hundredths of the currency's main unit, never negative
 */
record Money(long cents) {

    private static final Pattern TEXT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final int DECIMALS = 2;

    static final Money NOTHING = new Money(0);

    Money {
        if (cents < 0) {
            throw new IllegalArgumentException("No amount of money: " + cents);
        }
    }

    /** Reads an amount such as {@code 123.45}: digits, a point, at most two digits; nothing else is an amount. */
    static Optional<Money> of(String text) {
        return TEXT.matcher(text).matches()
                ? Optional.of(
                        new Money(new BigDecimal(text).movePointRight(DECIMALS).longValueExact()))
                : Optional.empty();
    }

    Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    boolean isBetween(Money least, Money most) {
        return cents >= least.cents && cents <= most.cents;
    }

    /** With a point and two digits, e.g. {@code 123.40}. */
    String text() {
        return BigDecimal.valueOf(cents, DECIMALS).toPlainString();
    }
}
