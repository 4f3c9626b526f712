package org.paraph.engine.camunda.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every path through the leave process, on a bare engine. */
@SuppressWarnings("JavaUtilDate")
class LeaveProcessIT {

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
    void whenBothSign_thenTheLeaveIsVerifiedAndApproved() {
        var instance = process.start(Map.of());
        assertThat(process.task())
                .returns("SubmitLeave", task -> task.getTaskDefinitionKey())
                .returns("employee", task -> task.getAssignee());

        process.answer("signed");
        assertThat(process.task())
                .returns("ApproveLeave", task -> task.getTaskDefinitionKey())
                .returns("manager", task -> task.getAssignee());

        process.answer("signed");
        assertThat(process.ends()).isEmpty();
        process.engine.getManagementService().executeJob(process.messages().get(0));

        assertThat(process.ends()).containsExactly("LeaveApproved");
        assertThat(process.isOver()).isTrue();
        assertThat(process.engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .variableName("leaveApproved")
                        .singleResult()
                        .getValue())
                .isEqualTo(true);
    }

    @Test
    void whenTheRequestStarts_thenItsAssessmentCanBeRead() {
        var instance = process.start(Map.of());

        assertThat(process.engine.getRuntimeService().getVariable(instance.getId(), "assurance"))
                .isEqualTo(List.of(Map.of("level", 2, "threat", "repudiation", "harm", "financial-loss")));
    }

    @Test
    void whenASigningTaskIsCreated_thenItIsDueWhenItExpires() {
        process.start(Map.of());

        assertThat(process.task().getDueDate().toInstant()).isEqualTo(LeaveProcess.NOW.plus(Duration.ofDays(14)));
    }

    @Test
    void whenTheEmployeeDeclines_thenTheRequestIsDropped() {
        process.start(Map.of());

        process.answer("declined");

        assertThat(process.ends()).containsExactly("LeaveDropped");
        assertThat(process.isOver()).isTrue();
    }

    @Test
    void whenTheManagerDeclines_thenTheLeaveIsDeclined() {
        process.start(Map.of());
        process.answer("signed");

        process.answer("declined");

        assertThat(process.ends()).containsExactly("LeaveDeclined");
        assertThat(process.isOver()).isTrue();
    }

    @Test
    void whenATaskEndsWithoutAnswer_thenNoPathIsTakenAndTheTaskStays() {
        process.start(Map.of());

        assertThatThrownBy(() -> process.answer("none")).isInstanceOf(ProcessEngineException.class);
        assertThat(process.task().getTaskDefinitionKey()).isEqualTo("SubmitLeave");

        process.answer("signed");
        assertThatThrownBy(() -> process.answer("open")).isInstanceOf(ProcessEngineException.class);
        assertThat(process.task().getTaskDefinitionKey()).isEqualTo("ApproveLeave");
    }

    @Test
    void whenAnOutcomeIsForgedAsAVariable_thenItCountsForNothing() {
        var instance = process.start(Map.of());
        process.engine.getRuntimeService().setVariable(instance.getId(), "leaveApproved", true);
        process.engine.getRuntimeService().setVariable(instance.getId(), "assurance", List.of());

        process.answer("declined");

        assertThat(process.ends()).containsExactly("LeaveDropped");
    }

    @Test
    void whenTheManagerIsSlow_thenRemindersEscalationAndExpiryFollowInOrder() {
        process.start(Map.of());
        process.answer("signed");

        process.pass(Duration.ofDays(13));
        assertThat(process.paraph.told)
                .containsExactly(
                        "remind ApproveLeave", "remind ApproveLeave", "escalate ApproveLeave", "remind ApproveLeave");
        assertThat(process.task().getTaskDefinitionKey()).isEqualTo("ApproveLeave");

        process.pass(Duration.ofDays(2));
        assertThat(process.ends()).containsExactly("LeaveExpired");
        assertThat(process.isOver()).isTrue();
    }

    @Test
    void whenTheEmployeeIsSlow_thenRemindersAndExpiryFollow() {
        process.start(Map.of());

        process.pass(Duration.ofDays(13));
        assertThat(process.paraph.told)
                .containsExactly("remind SubmitLeave", "remind SubmitLeave", "remind SubmitLeave");

        process.pass(Duration.ofDays(2));
        assertThat(process.ends()).containsExactly("LeaveExpired");
        assertThat(process.isOver()).isTrue();
    }

    @Test
    void whenTheManagerSignsAfterReminders_thenNothingIsLeftBehind() {
        process.start(Map.of());
        process.answer("signed");
        process.pass(Duration.ofDays(6));

        process.answer("signed");
        process.engine.getManagementService().executeJob(process.messages().get(0));

        assertThat(process.ends()).containsExactly("LeaveApproved");
        assertThat(process.isOver()).isTrue();
    }

    @Test
    void whenAReminderFails_thenTheTaskStaysOpenAndTheOperatorSeesAnIncident() {
        process.start(Map.of());
        process.paraph.mailIsDown = true;
        var reminder = process.engine
                .getManagementService()
                .createJobQuery()
                .activityId("SubmitReminderDue")
                .singleResult();

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> process.engine.getManagementService().executeJob(reminder.getId()))
                    .hasMessageContaining("mail is down");
        }

        assertThat(process.engine.getRuntimeService().createIncidentQuery().singleResult())
                .returns("SubmitReminderDue", incident -> incident.getActivityId());
        assertThat(process.task().getTaskDefinitionKey()).isEqualTo("SubmitLeave");
    }

    @Test
    void whenTheEmployeeWithdrawsBeforeSigning_thenTheRequestEnds() {
        var instance = process.start(Map.of());

        process.withdraw(instance);

        assertThat(process.ends()).containsExactly("LeaveWithdrawn");
        assertThat(process.isOver()).isTrue();
    }

    @Test
    void whenTheEmployeeWithdrawsBeforeTheDecision_thenTheRequestEnds() {
        var instance = process.start(Map.of());
        process.answer("signed");
        process.pass(Duration.ofDays(6));

        process.withdraw(instance);

        assertThat(process.ends()).containsExactly("LeaveWithdrawn");
        assertThat(process.isOver()).isTrue();
    }

    @Test
    void whenTheManagerHasDecided_thenNothingCanBeWithdrawn() {
        var instance = process.start(Map.of());
        process.answer("signed");
        process.answer("signed");

        assertThatThrownBy(() -> process.withdraw(instance)).isInstanceOf(MismatchingMessageCorrelationException.class);

        process.engine.getManagementService().executeJob(process.messages().get(0));
        assertThat(process.ends()).containsExactly("LeaveApproved");
    }

    @Test
    void whenVerificationRefuses_thenNothingTakesEffectUntilAnOperatorRetries() {
        var instance = process.start(Map.of());
        process.answer("signed");
        process.answer("signed");
        process.verifies = false;
        var job = process.messages().get(0);

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> process.engine.getManagementService().executeJob(job))
                    .hasMessageContaining(LeaveProcess.LEFT_UNSIGNED);
        }
        var incident = process.engine.getRuntimeService().createIncidentQuery().singleResult();
        assertThat(incident.getIncidentMessage()).contains(LeaveProcess.LEFT_UNSIGNED);
        assertThat(process.engine.getRuntimeService().getVariable(instance.getId(), "leaveApproved"))
                .isNull();

        process.verifies = true;
        process.engine.getManagementService().setJobRetries(job, 1);
        process.engine.getManagementService().executeJob(job);
        assertThat(process.ends()).containsExactly("LeaveApproved");
    }
}
