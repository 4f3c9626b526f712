package org.paraph.engine.camunda.leave;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.engine.camunda.filing.Problem;

/** What may be requested, on the day that counts as today and beside the person's other open requests. Immutable. */
record LeaveRules(LocalDate today, List<Period> open) {

    private static final int MAX_YEARS = 1;

    /** Everything that is wrong at once, in the order of the form; empty when the request may be filed. */
    List<Problem> problems(LeaveRequest request) {
        return Stream.of(
                        required(request.type(), "type"),
                        required(request.start(), "start"),
                        required(request.end(), "end"),
                        endBeforeStart(request),
                        tooLate(request),
                        tooLong(request),
                        overlaps(request),
                        comment(request))
                .flatMap(problem -> problem)
                .toList();
    }

    private static Stream<Problem> required(Optional<?> value, String word) {
        return value.isPresent() ? Stream.empty() : Stream.of(Problem.of(word + "-required"));
    }

    private static Stream<Problem> endBeforeStart(LeaveRequest request) {
        boolean both = request.start().isPresent() && request.end().isPresent();
        return both && request.period().isEmpty()
                ? Stream.of(Problem.of(
                        "end-before-start",
                        request.start().orElseThrow(),
                        request.end().orElseThrow()))
                : Stream.empty();
    }

    private Stream<Problem> tooLate(LeaveRequest request) {
        return request.start().filter(start -> start.isBefore(today)).stream()
                .flatMap(start -> request.type().stream().flatMap(type -> tooLate(type, start)));
    }

    private Stream<Problem> tooLate(LeaveType type, LocalDate start) {
        if (type.daysAfterwards() == 0) {
            return Stream.of(Problem.of("start-in-the-past", start));
        }
        return ChronoUnit.DAYS.between(start, today) > type.daysAfterwards()
                ? Stream.of(Problem.of("start-too-long-ago", start, type.daysAfterwards()))
                : Stream.empty();
    }

    private static Stream<Problem> tooLong(LeaveRequest request) {
        return request
                .period()
                .filter(period -> !period.end().isBefore(period.start().plusYears(MAX_YEARS)))
                .map(period -> Problem.of("too-long"))
                .stream();
    }

    private Stream<Problem> overlaps(LeaveRequest request) {
        return request.period().stream()
                .flatMap(period -> open.stream().filter(period::overlaps))
                .map(other -> Problem.of("overlap", other.start(), other.end()));
    }

    private static Stream<Problem> comment(LeaveRequest request) {
        return request.comment().map(Comment::problems).orElse(List.of(Problem.of("comment-malformed"))).stream();
    }
}
