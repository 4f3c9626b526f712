package org.paraph.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraph.signature.Authority.Missing;
import org.paraph.signature.Directory;
import org.paraph.signature.Labels;
import org.paraph.signature.Times;

/** Why a delegated authority is missing, and who holds it, in the reader's words. */
record AuthorityTexts(Texts texts, Labels labels, Directory directory, Times times) {

    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) (\\d+(?:\\.\\d+)?)");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");

    String why(Missing missing, Locale language) {
        String key = missing == null ? "authority.why" : "authority.why." + missing.check();
        return texts.has(language, key)
                ? texts.get(language, key, facts(missing, language))
                : texts.get(language, "authority.why.other", missing.check());
    }

    String holders(Missing missing, Locale language) {
        if (missing == null || missing.holders().isEmpty()) {
            return texts.get(language, "authority.holders.none");
        }
        return texts.get(
                language,
                "authority.holders",
                missing.holders().stream().map(this::name).collect(Collectors.joining(", ")));
    }

    private Object[] facts(Missing missing, Locale language) {
        return missing == null
                ? new Object[0]
                : missing.facts().stream().map(f -> fact(f, language)).toArray();
    }

    private String fact(String fact, Locale language) {
        try {
            Matcher money = MONEY.matcher(fact);
            if (money.matches()) {
                return money(money.group(1), new BigDecimal(money.group(2)), language);
            }
            if (INSTANT.matcher(fact).matches()) {
                return times.text(Instant.parse(fact), language);
            }
        } catch (IllegalArgumentException | DateTimeException onlyLooksLikeIt) {
            return fact;
        }
        return labels.authority(fact, language, fact);
    }

    /** With the currency's code, since a dollar sign does not say whose dollars. */
    static String money(String currency, BigDecimal amount, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount) + "\u00a0" + currency;
    }

    private String name(String id) {
        return Optional.ofNullable(directory)
                .flatMap(d -> d.find(id))
                .map(Directory.Person::name)
                .orElse(id);
    }
}
