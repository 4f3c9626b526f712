package org.paraph.authentication.outofband;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where codes are sent to. Personal data: shown masked only, kept in the vault only. */
record Address(Channel channel, String text) {

    /** E.164: a country code and 15 digits at most; shorter than 8 there is no number of a person. */
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{7,14}");

    private static final Pattern SPACING = Pattern.compile("[\\s\\u00a0\\u202f().-]");
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final int LONGEST = 254;

    /** As people type it: numbers with spaces, hyphens, dots and parentheses. */
    static Optional<Address> of(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (MAILBOX.matcher(text).matches()) {
            return Optional.of(new Address(Channel.MAIL, text));
        }
        String number = SPACING.matcher(text).replaceAll("");
        return NUMBER.matcher(number).matches() ? Optional.of(new Address(Channel.PHONE, number)) : Optional.empty();
    }

    /** Enough to tell one's own addresses apart. */
    String masked() {
        return channel == Channel.PHONE
                ? "…" + text.substring(text.length() - 2)
                : text.charAt(0) + "…" + text.substring(text.indexOf('@')).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return masked();
    }
}
