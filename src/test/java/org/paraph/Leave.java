package org.paraph;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a leave request asks for. Each is later than the one before, since those of one person must not overlap.
 *
 * @param type position in the form's list: 0 vacation, 1 sick, 2 family, 3 other
 */
public record Leave(int type, String from, String to, String comment) {

    private static final AtomicInteger WEEKS = new AtomicInteger(1);

    public static Leave vacation(String comment) {
        var first = daysFromToday(7 * WEEKS.getAndIncrement());
        return new Leave(0, first.toString(), first.plusDays(4).toString(), comment);
    }

    static LocalDate daysFromToday(int days) {
        return LocalDate.now(Clock.systemUTC()).plusDays(days);
    }

    /** The first day as the signing form shows it. */
    String firstDay(Locale reader) {
        return LocalDate.parse(from)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader));
    }

    /** The body that starts it by the REST API. */
    public String asJson() {
        return """
                {"variables": {"leaveType": {"value": "%s"}, "startDate": {"value": "%s"},
                 "endDate": {"value": "%s"}, "comment": {"value": "%s"}}}""".formatted(new String[] {"vacation", "sick", "family", "other"}[type], from, to, comment);
    }
}
