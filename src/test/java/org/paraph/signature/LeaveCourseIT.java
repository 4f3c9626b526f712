package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.evidence.JournalVerdict;

/** What becomes of a leave request when time passes and when people are missing: the shipped process on the shipped plug-in. */
class LeaveCourseIT {

    @AfterEach
    void resetTheClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenBothSign_thenTheLeaveIsApprovedAndEverybodyWasTold(Kind kind) {
        var leave = LeaveCourse.toApprove(Offices.on(kind), "employee");
        assertThat(leave.mails("requested")).containsExactly("employee SIGNER", "manager SIGNER");

        leave.pass(Duration.ofDays(3));
        leave.signed("manager");
        leave.verified();

        assertThat(leave.ends()).containsExactly("LeaveApproved");
        assertThat(leave.journal()).containsExactly("request-created", "reminded", "signed");
        assertThat(leave.mails("signed")).containsExactly("employee REQUESTER");
        assertThat(timers(leave)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheManagerIsSlow_thenHeIsRemindedAndTheTaskStays(Kind kind) {
        var leave = LeaveCourse.toApprove(Offices.on(kind), "employee");

        leave.pass(Duration.ofHours(47));
        assertThat(leave.journal()).containsExactly("request-created");
        leave.pass(Duration.ofHours(2));

        assertThat(leave.journal()).containsExactly("request-created", "reminded");
        assertThat(leave.mails("reminded")).containsExactly("manager SIGNER");
        assertThat(leave.assignee()).isEqualTo("manager");
        assertThat(leave.status()).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheManagerDoesNotAnswer_thenHisOwnManagerDecides(Kind kind) {
        var office = Offices.on(kind);
        var leave = LeaveCourse.toApprove(office, "employee");

        leave.pass(Duration.ofDays(5).plusMinutes(1));

        assertThat(leave.assignee()).isEqualTo("director");
        assertThat(leave.journal()).containsExactly("request-created", "reminded", "reminded", "reassigned");
        assertThat(leave.details("reassigned"))
                .contains("\"from\":\"manager\"", "\"to\":\"director\"", "\"escalated\":true");
        assertThat(leave.mails("escalated"))
                .containsExactlyInAnyOrder("director SIGNER", "manager FORMER", "employee REQUESTER");
        assertThat(leave.mails("reassigned")).isEmpty();
        assertThat(refused(office.signing.look("manager", leave.task())).reason())
                .isEqualTo(Refusal.Reason.NOT_YOURS);

        leave.pass(Duration.ofDays(2));
        assertThat(leave.mails("reminded")).contains("director SIGNER");
        leave.signed("director");
        leave.verified();
        assertThat(leave.ends()).containsExactly("LeaveApproved");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenNobodyAnswers_thenTheRequestExpiresWithARecord(Kind kind) {
        var office = Offices.on(kind);
        var leave = LeaveCourse.toApprove(office, "employee");
        String task = leave.task();

        leave.pass(Duration.ofDays(14).plusMinutes(1));

        assertThat(leave.ends()).containsExactly("LeaveExpired");
        assertThat(leave.status()).isEqualTo("EXPIRED");
        assertThat(leave.journal())
                .containsExactly("request-created", "reminded", "reminded", "reassigned", "reminded", "expired");
        assertThat(office.signing
                        .record("employee", leave.record(), false)
                        .orElseThrow()
                        .json())
                .contains("\"outcome\":{\"by\":\"system\",\"status\":\"expired\"}");
        assertThat(leave.mails("expired")).containsExactlyInAnyOrder("director SIGNER", "employee REQUESTER");
        assertThat(refused(office.signing.look("director", task)).reason()).isEqualTo(Refusal.Reason.ALREADY_ANSWERED);
        assertThat(office.journal.check()).isInstanceOf(JournalVerdict.Intact.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheEmployeeDoesNotSign_thenTheRequestExpiresAfterReminders(Kind kind) {
        var office = Offices.on(kind);
        var leave = new LeaveCourse(office, office.fileLeave());

        leave.pass(Duration.ofDays(14).plusMinutes(1));

        assertThat(leave.ends()).containsExactly("LeaveExpired");
        assertThat(leave.journal()).containsExactly("request-created", "reminded", "reminded", "reminded", "expired");
        assertThat(leave.mails("reminded")).containsOnly("employee SIGNER");
        assertThat(leave.mails("expired")).containsExactly("employee REQUESTER");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenItIsWithdrawnAfterTheEscalation_thenWhoeverIsAskedNowIsTold(Kind kind) {
        var office = Offices.on(kind);
        var leave = LeaveCourse.toApprove(office, "employee");
        leave.pass(Duration.ofDays(6));

        done(office.signing.withdraw("employee", leave.request(), "The trip was called off"));

        assertThat(leave.ends()).containsExactly("LeaveWithdrawn");
        assertThat(leave.status()).isEqualTo("WITHDRAWN");
        assertThat(leave.mails("withdrawn")).containsExactly("director SIGNER");
        assertThat(timers(leave)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheManagerDeclines_thenTheEmployeeIsToldWhy(Kind kind) {
        var office = Offices.on(kind);
        var leave = LeaveCourse.toApprove(office, "employee");

        done(office.signing.decline("manager", office.intent("manager", leave.task(), ""), "Too many are away"));

        assertThat(leave.ends()).containsExactly("LeaveDeclined");
        assertThat(leave.mails("declined")).containsExactly("employee REQUESTER");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheEmployeeDeclinesToSign_thenTheRequestIsDropped(Kind kind) {
        var office = Offices.on(kind);
        var leave = new LeaveCourse(office, office.fileLeave());

        done(office.signing.decline("employee", office.intent("employee", leave.task(), ""), "I changed my mind"));

        assertThat(leave.ends()).containsExactly("LeaveDropped");
        assertThat(leave.mails("declined")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenSomebodyIsHisOwnManager_thenASecondPersonDecides(Kind kind) {
        var office = Offices.on(kind);
        manager(office, "stranger", "stranger");

        var leave = LeaveCourse.toApprove(office, "stranger");

        assertThat(leave.assignee()).isEqualTo(Office.SUBSTITUTE);
        office.engine.getTaskService().setAssignee(leave.task(), "stranger");
        assertThat(refused(office.signing.look("stranger", leave.task())).reason())
                .isEqualTo(Refusal.Reason.FOUR_EYES);
        office.engine.getTaskService().setAssignee(leave.task(), Office.SUBSTITUTE);
        leave.signed(Office.SUBSTITUTE);
        leave.verified();
        assertThat(leave.ends()).containsExactly("LeaveApproved");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenNobodyStandsAboveTheDirector_thenTheSubstituteDecidesInstead(Kind kind) {
        var leave = LeaveCourse.toApprove(Offices.on(kind), "manager");
        assertThat(leave.assignee()).isEqualTo("director");

        leave.pass(Duration.ofDays(6));

        assertThat(leave.assignee()).isEqualTo(Office.SUBSTITUTE);
        leave.signed(Office.SUBSTITUTE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenNobodyElseMayDecide_thenTheRequestStaysAndTheJournalSaysSo(Kind kind) {
        var office = Offices.on(kind);
        manager(office, Office.SUBSTITUTE, "ben");
        var leave = LeaveCourse.toApprove(office, "director");
        assertThat(leave.assignee()).isEqualTo(Office.SUBSTITUTE);

        leave.pass(Duration.ofDays(5).plusMinutes(1));

        assertThat(leave.assignee())
                .as("ben stands above the substitute, but has no authority over the director")
                .isEqualTo(Office.SUBSTITUTE);
        assertThat(leave.journal()).containsExactly("request-created", "reminded", "reminded", "not-escalated");
        assertThat(leave.mails("reminded")).hasSize(3).containsOnly(Office.SUBSTITUTE + " SIGNER");
        assertThat(leave.mails("escalated")).isEmpty();
        leave.signed(Office.SUBSTITUTE);
        leave.verified();
        assertThat(leave.ends()).containsExactly("LeaveApproved");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenNobodyCouldDecide_thenTheRequestIsRefusedAtTheStart(Kind kind) {
        var office = Offices.on(kind);
        manager(office, Office.SUBSTITUTE, "somebody-who-left");

        assertThatThrownBy(() -> office.fileLeave(Office.SUBSTITUTE))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageStartingWith("The leave request was not filed. Nobody can decide on your request")
                .hasMessageContaining("Ask your administrator to enter your manager");
        office.engine.getIdentityService().setUserInfo(Office.SUBSTITUTE, "locale", "fr");
        assertThatThrownBy(() -> office.fileLeave(Office.SUBSTITUTE))
                .hasMessageContaining("Demandez à votre administrateur d’y inscrire votre gestionnaire");
        office.engine.getIdentityService().deleteUserInfo(Office.SUBSTITUTE, "locale");
        assertThat(office.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM PARAPH_REQUEST WHERE REQUESTER = ?", Integer.class, Office.SUBSTITUTE))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenSomebodyClaimsATask_thenHeGetsNoMailAboutIt(Kind kind) {
        var office = Offices.on(kind);
        office.deploy(
                "claimed",
                "camunda:candidateGroups=\"clerks\"",
                property("assurance", "2") + property("content", "what"),
                "");
        var errand = new LeaveCourse(office, office.start("employee", "claimed", Map.of("what", "A desk")));
        assertThat(errand.mails("requested")).containsExactlyInAnyOrder("anna SIGNER", "ben SIGNER");

        office.engine.getIdentityService().setAuthenticatedUserId("ben");
        office.engine.getTaskService().claim(errand.task(), "ben");
        office.engine.getIdentityService().clearAuthentication();
        assertThat(errand.journal()).containsExactly("request-created", "reassigned");
        assertThat(errand.mails("reassigned")).isEmpty();

        office.engine.getTaskService().setAssignee(errand.task(), "anna");
        assertThat(errand.mails("reassigned")).containsExactly("anna SIGNER");
        errand.signed("anna");
    }

    private static void manager(Office office, String person, String manager) {
        office.engine.getIdentityService().setUserInfo(person, "manager", manager);
    }

    private static long timers(LeaveCourse leave) {
        return leave.office()
                .engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(leave.instance())
                .timers()
                .count();
    }
}
