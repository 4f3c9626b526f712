package org.paraph.engine.camunda.leave;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a day from what forms, REST clients and Java callers put into a process variable. */
record Dates(ZoneId zone) {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The day that is meant, or nothing when the value is none. */
    @SuppressWarnings("JavaUtilDate") // what the engine makes of a variable of its type Date
    Optional<LocalDate> read(Object value) {
        if (value instanceof LocalDate date) {
            return Optional.of(date);
        }
        if (value instanceof Date instant) {
            return Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli(instant.getTime()), zone));
        }
        return value instanceof String text ? parse(text.strip()) : Optional.empty();
    }

    private static Optional<LocalDate> parse(String text) {
        if (!ISO_DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
