package org.paraph.authority;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount in the smallest unit of its currency, such as cents. Immutable.
 *
 * @param units never negative
 * @param currency ISO 4217 code
 */
public record Money(long units, String currency) {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public Money {
        if (units < 0 || digits(currency).isEmpty()) {
            throw new IllegalArgumentException("No amount of money: " + units + " " + currency);
        }
    }

    /**
     * Reads an amount as signed content has it: a string of decimal digits in the currency's main unit, or a whole number
     * of its smallest. Empty for anything else, and for more decimals than the currency has.
     */
    public static Optional<Money> of(Object amount, Object currency) {
        if (!(currency instanceof String code) || digits(code).isEmpty()) {
            return Optional.empty();
        }
        if (amount instanceof Integer || amount instanceof Long) {
            long units = ((Number) amount).longValue();
            return units < 0 ? Optional.empty() : Optional.of(new Money(units, code));
        }
        return amount instanceof String text && DECIMAL.matcher(text).matches()
                ? units(new BigDecimal(text), digits(code).orElseThrow()).map(units -> new Money(units, code))
                : Optional.empty();
    }

    /** Whether a limit of this much lets that pass; the limit itself does. Only for the same currency. */
    boolean suffices(Money asked) {
        if (!isComparable(asked)) {
            throw new IllegalArgumentException("Two currencies are not compared: " + this + ", " + asked);
        }
        return asked.units <= units;
    }

    boolean isComparable(Money other) {
        return currency.equals(other.currency);
    }

    /** With that many units more. */
    public Money plus(long more) {
        return new Money(Math.addExact(units, more), currency);
    }

    /** In the main unit, e.g. 72.50. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(units, digits(currency).orElseThrow());
    }

    /** Code and amount in the main unit, e.g. {@code CAD 72.50}. */
    @Override
    public String toString() {
        return currency + " " + amount().toPlainString();
    }

    private static Optional<Long> units(BigDecimal amount, int digits) {
        try {
            return Optional.of(amount.movePointRight(digits).longValueExact());
        } catch (ArithmeticException tooFineOrTooLarge) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> digits(String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getCurrencyCode().equals(code))
                .map(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst();
    }
}
