package org.paraph.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Points in time as people read them, with their zone. */
record Times(ZoneId zone) {

    String text(Instant at, Locale language) {
        String day = date(at, language);
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern(language.getLanguage().equals("fr") ? "HH 'h' mm z" : "HH:mm z", language);
        return day + ", " + time.format(at.atZone(zone));
    }

    String date(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(at.atZone(zone));
    }
}
