package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.act;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;
import static org.paraph.signature.Refusals.assertRefused;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.signature.Refusal.Reason;

/** Who may not answer this task, now or at all: the task stays, no record is made, and the journal says why in one entry. */
class SigningRefusalsIT {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheTaskIsUnknownOrSomebodyElses_thenNothingIsSigned(Kind kind) {
        Office office = Offices.on(kind);
        String task = office.task(office.leaveToApprove());
        SigningAct act = office.ready("manager", task, "click", null);
        SigningAct elsewhere = act(new Intent("no-such-task\n%", "click", "d"), "c", null, "p");

        assertRefused(office, Reason.TASK_UNKNOWN, () -> office.signing.sign("manager", elsewhere));
        assertRefused(office, Reason.TASK_UNKNOWN, () -> office.signing.begin("manager", elsewhere.intent()));
        assertRefused(office, Reason.NOT_YOURS, () -> office.signing.sign("stranger", act));
        assertRefused(office, Reason.NOT_YOURS, () -> office.signing.begin("employee", act.intent()));
        assertRefused(office, Reason.NOT_YOURS, () -> office.signing.decline("director", act.intent(), "No"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheTaskWasAnswered_thenTheSecondAnswerIsRefused(Kind kind) {
        Office office = Offices.on(kind);
        String task = office.task(office.leaveToApprove());
        SigningAct act = office.ready("manager", task, "click", null);
        done(office.signing.sign("manager", act));

        assertRefused(office, Reason.ALREADY_ANSWERED, () -> office.signing.sign("manager", act));
        assertRefused(office, Reason.ALREADY_ANSWERED, () -> office.signing.decline("manager", act.intent(), "No"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheSignerSignedTheOtherStep_thenASecondPersonIsNeeded(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        office.engine.getTaskService().setAssignee(office.task(instance), "employee");
        Intent intent = new Intent(office.task(instance), "click", digest(office, instance));

        assertRefused(office, Reason.FOUR_EYES, () -> office.signing.begin("employee", intent));
        assertThat(refused(office.signing.look("employee", intent.task())).names())
                .containsExactly("Sign the request / Signer la demande");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheSignerDoesNotStandAboveTheRequester_thenTheAuthorityIsMissing(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        SigningAct act = office.ready("manager", office.task(instance), "click", null);
        office.engine.getTaskService().setAssignee(office.task(instance), "stranger");

        assertRefused(office, Reason.AUTHORITY_MISSING, () -> office.signing.sign("stranger", act));
        assertRefused(office, Reason.AUTHORITY_MISSING, () -> office.signing.begin("stranger", act.intent()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheProcessIsSuspended_thenNothingIsSigned(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        SigningAct act = office.ready("manager", office.task(instance), "click", null);
        office.engine.getRuntimeService().suspendProcessInstanceById(instance);

        assertRefused(office, Reason.SUSPENDED, () -> office.signing.sign("manager", act));
        assertRefused(office, Reason.SUSPENDED, () -> office.signing.decline("manager", act.intent(), "No"));
    }

    /** Between the request and its signature, the only one who could decide on it has left. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheStepBehindTheTaskFails_thenTheAnswerIsNotKept(Kind kind) {
        Office office = Offices.on(kind);
        SigningAct act = office.ready("director", office.task(office.fileLeave("director")), "click", null);

        office.withoutSubstitute(
                () -> assertRefused(office, Reason.PROCESS_STUCK, () -> office.signing.sign("director", act)));

        done(office.sign("director", act.intent().task(), "click", null));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenSomebodyElsesRequestIsWithdrawn_thenItIsUnknown(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        String request = office.jdbc.queryForObject(
                "SELECT ID FROM PARAPH_REQUEST WHERE STATUS = 'OPEN' AND PROCESS_INSTANCE_ID = ?",
                String.class,
                instance);

        assertRefused(office, Reason.REQUEST_UNKNOWN, () -> office.signing.withdraw("manager", request, "Mine now"));
        assertRefused(
                office, Reason.REQUEST_UNKNOWN, () -> office.signing.withdraw("employee", "x".repeat(5000), "Long"));
        assertRefused(office, Reason.REASON_MISSING, () -> office.signing.withdraw("employee", request, null));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheModelWaitsForNoWithdrawal_thenNothingIsWithdrawn(Kind kind) {
        Office office = Offices.on(kind);
        office.deploy(
                "firm", "camunda:assignee=\"anna\"", property("assurance", "1") + property("content", "what"), "");
        String instance = office.start("employee", "firm", Map.of("what", "A desk"));
        String request = office.jdbc.queryForObject(
                "SELECT ID FROM PARAPH_REQUEST WHERE PROCESS_INSTANCE_ID = ?", String.class, instance);

        assertRefused(office, Reason.CANNOT_WITHDRAW, () -> office.signing.withdraw("employee", request, "Changed"));
    }

    private static String digest(Office office, String instance) {
        return office.jdbc.queryForObject(
                "SELECT CONTENT_DIGEST FROM PARAPH_REQUEST WHERE STATUS = 'OPEN' AND PROCESS_INSTANCE_ID = ?",
                String.class,
                instance);
    }
}
