package org.paraph.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and points in time as people read them, written alike on screens, in mails and in refusals. The patterns are our
 * own, since those of the JDK change from one release to the next. Immutable.
 *
 * @param zone in which points in time are shown
 */
public record Times(ZoneId zone) {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.CANADA);
    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.CANADA_FRENCH);
    private static final DateTimeFormatter FRENCH_FIRST =
            DateTimeFormatter.ofPattern("d'er' MMMM yyyy", Locale.CANADA_FRENCH);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("'at' h:mm\u00a0a z", Locale.CANADA);
    private static final DateTimeFormatter FRENCH_TIME =
            DateTimeFormatter.ofPattern("'à' H\u00a0'h'\u00a0mm z", Locale.CANADA_FRENCH);
    private static final DateTimeFormatter FRENCH_FULL_HOUR =
            DateTimeFormatter.ofPattern("'à' H\u00a0'h' z", Locale.CANADA_FRENCH);

    /** Day, time and zone, e.g. “November 21, 2026 at 6:03 p.m. EST” or « 21 novembre 2026 à 18 h 03 HNE ». */
    public String text(Instant at, Locale language) {
        ZonedDateTime there = at.atZone(zone);
        return date(at, language) + " " + (french(language) ? french(there) : ENGLISH_TIME.format(there));
    }

    /** As the Office québécois de la langue française writes it: no minutes on the hour, no leading zero. */
    private static String french(ZonedDateTime time) {
        return (time.getMinute() == 0 ? FRENCH_FULL_HOUR : FRENCH_TIME).format(time);
    }

    /** The day that it is then in the zone. */
    public String date(Instant at, Locale language) {
        return day(day(at), language);
    }

    /** The same as a date. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** A day, e.g. “December 1, 2026” or « 1er décembre 2026 ». */
    public static String day(LocalDate day, Locale language) {
        if (!french(language)) {
            return ENGLISH_DAY.format(day);
        }
        return (day.getDayOfMonth() == 1 ? FRENCH_FIRST : FRENCH_DAY).format(day);
    }

    private static boolean french(Locale language) {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage());
    }
}
