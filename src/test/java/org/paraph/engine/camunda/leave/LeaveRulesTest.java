package org.paraph.engine.camunda.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.engine.camunda.filing.Problem;

class LeaveRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final Dates DATES = new Dates(ZoneId.of("America/Toronto"));

    @ParameterizedTest
    @ValueSource(strings = {"vacation", "sick", "family", "other"})
    void whenARequestIsSound_thenNothingIsWrong(String type) {
        assertThat(problems(Map.of("leaveType", type))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"leaveType,type-required", "startDate,start-required", "endDate,end-required"})
    void whenARequiredValueIsMissing_thenItIsAskedFor(String variable, String problem) {
        assertThat(problems(without(variable))).containsExactly(problem);
        assertThat(problems(Map.of(variable, " "))).containsExactly(problem);
        assertThat(problems(Map.of(variable, 7))).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VACATION", "holiday", "vacation; sick"})
    void whenTheTypeIsUnknown_thenItIsAskedFor(String type) {
        assertThat(problems(Map.of("leaveType", type))).containsExactly("type-required");
    }

    @Test
    void whenTheLeaveIsOneDay_thenNothingIsWrong() {
        assertThat(problems(Map.of("startDate", "2026-12-03", "endDate", "2026-12-03")))
                .isEmpty();
    }

    @Test
    void whenTheEndLiesBeforeTheStart_thenItIsTold() {
        assertThat(problems(Map.of("startDate", "2026-12-03", "endDate", "2026-12-02")))
                .containsExactly("end-before-start");
    }

    @ParameterizedTest
    @CsvSource({
        "vacation,2026-12-01,",
        "vacation,2026-11-30,start-in-the-past",
        "other,2026-12-01,",
        "other,2026-11-30,start-in-the-past",
        "sick,2026-11-01,",
        "sick,2026-10-31,start-too-long-ago",
        "family,2026-11-01,",
        "family,2026-10-31,start-too-long-ago"
    })
    void whenTheStartIsPast_thenTheTypeDecidesHowFar(String type, String start, String problem) {
        var found = problems(Map.of("leaveType", type, "startDate", start));

        assertThat(found).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01,2027-12-31,", "2027-01-01,2028-01-01,too-long", "2028-02-29,2029-02-27,"})
    void whenTheLeaveLastsMoreThanAYear_thenItIsTold(String start, String end, String problem) {
        var found = problems(Map.of("startDate", start, "endDate", end));

        assertThat(found).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-08,2026-12-09,false",
        "2026-12-08,2026-12-10,true",
        "2026-12-11,2026-12-11,true",
        "2026-12-01,2026-12-31,true",
        "2026-12-12,2026-12-20,true",
        "2026-12-13,2026-12-20,false"
    })
    void whenADayIsAlreadyRequested_thenTheOtherRequestIsNamed(String start, String end, boolean overlapping) {
        var other = period("2026-12-10", "2026-12-12");
        var request = request(Map.of("startDate", start, "endDate", end));

        assertThat(new LeaveRules(TODAY, List.of(other)).problems(request))
                .isEqualTo(overlapping ? List.of(Problem.of("overlap", other.start(), other.end())) : List.of());
    }

    @Test
    void whenSeveralRequestsOverlap_thenEachIsNamed() {
        var open = List.of(period("2026-12-03", "2026-12-03"), period("2026-12-04", "2026-12-04"));

        assertThat(new LeaveRules(TODAY, open).problems(request(Map.of()))).hasSize(2);
    }

    @Test
    void whenSeveralThingsAreWrong_thenAllAreToldInTheOrderOfTheForm() {
        var found = problems(Map.of(
                "leaveType", "none", "startDate", "2026-12-09", "endDate", "2026-12-08", "comment", "x".repeat(2001)));

        assertThat(found).containsExactly("type-required", "end-before-start", "comment-too-long");
    }

    @Test
    void whenTheCommentIsNoText_thenItIsTold() {
        assertThat(problems(Map.of("comment", 7))).containsExactly("comment-malformed");
    }

    private static List<String> problems(Map<String, Object> changes) {
        return new LeaveRules(TODAY, List.of())
                .problems(request(changes)).stream().map(Problem::key).toList();
    }

    private static Map<String, Object> without(String variable) {
        var changes = new HashMap<String, Object>();
        changes.put(variable, null);
        return changes;
    }

    private static LeaveRequest request(Map<String, Object> changes) {
        var variables = new HashMap<String, Object>(
                Map.of("leaveType", "vacation", "startDate", "2026-12-03", "endDate", "2026-12-04"));
        variables.putAll(changes);
        return LeaveRequest.read(variables, DATES);
    }

    private static Period period(String start, String end) {
        return new Period(LocalDate.parse(start), LocalDate.parse(end));
    }
}
