package org.paraph;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Variables of leave requests that never overlap. */
public final class Vacations {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Vacations() {}

    public static Map<String, Object> next(String comment) {
        LocalDate start = LocalDate.now(ZoneOffset.UTC).plusDays(10L + 3L * COUNT.incrementAndGet());
        return Map.of(
                "leaveType",
                "vacation",
                "startDate",
                start.toString(),
                "endDate",
                start.plusDays(1).toString(),
                "comment",
                comment);
    }
}
