package org.paraph.signature;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts of money as people read them; what is no plain decimal number stays as it is. */
final class Amounts {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");

    private Amounts() {}

    /** With all the digits that it has, grouped and pointed as in Canada in that language. */
    static String text(String amount, Locale language) {
        if (!PLAIN.matcher(amount).matches()) {
            return amount;
        }
        BigDecimal number = new BigDecimal(amount);
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language.getLanguage() + "-CA"));
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }
}
