package org.paraph.engine.camunda.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate")
class CheckLeaveRequestIT {

    private static LeaveProcess process;

    @BeforeAll
    static void open() {
        process = new LeaveProcess();
    }

    @AfterEach
    void forget() {
        process.forget();
    }

    @AfterAll
    static void close() {
        process.close();
    }

    @Test
    void whenARequestIsFiled_thenItsValuesAreKeptInOneForm() {
        var instance = process.start(Map.of(
                "startDate", Date.from(Instant.parse("2026-12-04T02:00:00Z")),
                "comment", "one\r\ntwo",
                "requester", "director",
                "costCentre", "4711"));

        assertThat(process.engine.getRuntimeService().getVariables(instance.getId()))
                .containsEntry("leaveType", "vacation")
                .containsEntry("startDate", "2026-12-03")
                .containsEntry("endDate", "2026-12-04")
                .containsEntry("comment", "one\ntwo")
                .containsEntry("requester", "employee")
                .containsEntry("costCentre", "4711");
        assertThat(process.task().getAssignee()).isEqualTo("employee");
    }

    @Test
    void whenThereIsNoComment_thenAnEmptyOneIsKept() {
        var instance = process.start(new HashMap<>());

        assertThat(process.engine.getRuntimeService().getVariable(instance.getId(), "comment"))
                .isEqualTo("");
    }

    @Test
    void whenNobodyIsLoggedIn_thenNothingIsFiled() {
        assertThatThrownBy(() -> process.start((String) null, Map.of()))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("Nobody is logged in");
        assertThat(process.isOver()).isTrue();
    }

    @Test
    void whenARuleIsBroken_thenTheRefusalIsOneTheEngineHandsOutUntouched() {
        assertThatThrownBy(() -> process.start(Map.of("endDate", "2026-12-02", "comment", "x".repeat(5000))))
                .isInstanceOfSatisfying(
                        LeaveRequestRefused.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(LeaveRequestRefused.CODE))
                .hasNoCause()
                .hasMessage("The leave request was not filed. The end date (December 2, 2026) is before the start date"
                        + " (December 3, 2026). Correct one of the two. The comment has 5,000 characters; 2,000 are"
                        + " allowed. Shorten it.");
        assertThat(process.isOver()).isTrue();
    }

    @Test
    void whenThePersonReadsFrench_thenTheRefusalIsFrench() {
        process.engine.getIdentityService().setUserInfo("employee", "locale", "fr");

        assertThatThrownBy(() -> process.start(Map.of("leaveType", "none")))
                .hasMessageStartingWith("La demande de congé n’a pas été déposée. Choisissez le type de congé");
    }

    @Test
    void whenTheSamePersonHasAnOpenRequestForTheseDays_thenItIsNamed() {
        process.start(Map.of());

        assertThatThrownBy(() -> process.start(Map.of("startDate", "2026-12-04", "endDate", "2026-12-10")))
                .hasMessageContaining("from December 3, 2026 to December 4, 2026");
        process.start(Map.of("startDate", "2026-12-05", "endDate", "2026-12-10"));
        process.start("manager", Map.of());
    }

    @Test
    void whenTheOpenRequestIsWithdrawn_thenTheDaysAreFreeAgain() {
        process.withdraw(process.start(Map.of()));

        assertThat(process.start(Map.of())).isNotNull();
    }

    @Test
    void whenItIsStillYesterdayInTheConfiguredZone_thenYesterdayCountsAsToday() {
        process.today = () -> Instant.parse("2026-12-04T04:00:00Z");

        assertThat(process.start(Map.of())).isNotNull();
    }

    @Test
    void whenTwoRequestsForTheSameDaysAreFiledAtOnce_thenOnlyOneIsKept() {
        var bothHaveBegun = new CyclicBarrier(2);
        process.today = () -> {
            meet(bothHaveBegun);
            return LeaveProcess.NOW;
        };

        var filed = Stream.generate(() -> CompletableFuture.supplyAsync(CheckLeaveRequestIT::tryToFile))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(Boolean::booleanValue)
                .count();

        assertThat(filed).isEqualTo(1);
        assertThat(process.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isEqualTo(1);
    }

    private static boolean tryToFile() {
        try {
            process.start(Map.of());
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
