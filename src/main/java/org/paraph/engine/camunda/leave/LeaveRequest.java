package org.paraph.engine.camunda.leave;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A leave request as far as it could be read: a value that is missing or malformed is absent.
 *
 * @param comment the comment as it is kept, empty when there is none
 */
record LeaveRequest(
        Optional<LeaveType> type, Optional<LocalDate> start, Optional<LocalDate> end, Optional<String> comment) {

    static LeaveRequest read(Map<String, Object> variables, Dates dates) {
        return new LeaveRequest(
                text(variables, "leaveType").flatMap(LeaveType::of),
                dates.read(variables.get("startDate")),
                dates.read(variables.get("endDate")),
                variables.get("comment") == null
                        ? Optional.of("")
                        : text(variables, "comment").map(Comment::normalised));
    }

    /** First and last day, unless one of them is absent or they are the wrong way round. */
    Optional<Period> period() {
        return start.flatMap(first -> end.filter(last -> !last.isBefore(first)).map(last -> new Period(first, last)));
    }

    private static Optional<String> text(Map<String, Object> variables, String name) {
        return variables.get(name) instanceof String text ? Optional.of(text.strip()) : Optional.empty();
    }
}
