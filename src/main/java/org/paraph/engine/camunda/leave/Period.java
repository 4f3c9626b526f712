package org.paraph.engine.camunda.leave;

import java.time.LocalDate;

/** First and last day of a leave, both included. */
record Period(LocalDate start, LocalDate end) {

    boolean overlaps(Period other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }
}
