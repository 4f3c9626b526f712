package org.paraph.notification;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How mail is written. Immutable; refuses values that are wrong.
 *
 * @param from sender, such as {@code Paraph <paraph@example.test>}; {@code null}: mail waits
 * @param tasklist address of Tasklist as its users reach it, ending before {@code /#/}; {@code null}: mail waits
 * @param requests address of the page “My requests” as its users reach it; {@code null} exactly when {@code tasklist} is
 * @param tokens address of the page “My signing tokens”, alike
 * @param language for recipients whose own language is unknown
 * @param zone in which deadlines are written
 * @param keepSent how long a mail that was sent is kept
 */
public record MailSettings(
        String from, URI tasklist, URI requests, URI tokens, Locale language, ZoneId zone, Duration keepSent) {

    public MailSettings {
        if (from != null && Addresses.sender(from).isEmpty()) {
            throw new IllegalArgumentException(
                    "paraph.mail.from must be one mail address, such as paraph@example.org, but is " + from + ".");
        }
        if (tasklist != null && !List.of("http", "https").contains(tasklist.getScheme())) {
            throw new IllegalArgumentException(
                    "paraph.mail.base-url must start with http:// or https://, but leads to " + tasklist + ".");
        }
        if (keepSent.isNegative()) {
            throw new IllegalArgumentException("paraph.mail.keep-sent must not be negative, but is " + keepSent + ".");
        }
    }

    /** The properties without which no mail can be written. */
    List<String> missing() {
        return Stream.of(from == null ? "paraph.mail.from" : "", tasklist == null ? "paraph.mail.base-url" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
