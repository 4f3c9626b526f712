package org.paraph.engine.camunda.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the model of the leave process promises by itself, and what happens when a step of it fails: on a bare engine. */
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
