package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.OneTask.property;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.paraph.Databases;
import org.paraph.evidence.JournalVerdict;
import org.paraph.signature.Refusal.Reason;

/** Two nodes on one database, and two things done to one task at the same moment: one of them happens. */
class TwoNodesIT {

    private static final AtOnce PEOPLE = new AtOnce();
    private static Office left;
    private static Office right;

    @BeforeAll
    static void open() {
        Databases.Database database = Databases.postgresql();
        left = new Office(database);
        right = new Office(database);
        left.deploy("shared", "camunda:candidateGroups=\"clerks\"", signable(), "");
        left.deploy("both", "camunda:assignee=\"${who}\"", signable(), """
                <bpmn:multiInstanceLoopCharacteristics camunda:collection="${signers}" camunda:elementVariable="who"/>""");
    }

    private static String signable() {
        return property("assurance", "2") + property("content", "what");
    }

    @AfterAll
    static void close() {
        PEOPLE.close();
        left.close();
        right.close();
    }

    @AfterEach
    void theChainHolds() {
        assertThat(left.journal.check()).isInstanceOf(JournalVerdict.Intact.class);
    }

    @RepeatedTest(5)
    void whenTheButtonIsPressedTwice_thenThereIsOneSignature() throws Exception {
        String instance = left.leaveToApprove();
        String task = left.task(instance);
        SigningAct act = left.ready("manager", task, "click", null);

        List<Object> came =
                PEOPLE.run(() -> left.signing.sign("manager", act), () -> right.signing.sign("manager", act));

        assertOneWon(came, Reason.ALREADY_ANSWERED, Reason.CHALLENGE_UNKNOWN, Reason.BUSY);
        assertRecords(instance, 2);
    }

    @RepeatedTest(5)
    void whenTheSamePersonSignsInTwoWindows_thenThereIsOneSignature() throws Exception {
        String instance = left.leaveToApprove();
        String task = left.task(instance);
        SigningAct one = left.ready("manager", task, "click", null);
        SigningAct two = right.ready("manager", task, "click", null);

        List<Object> came =
                PEOPLE.run(() -> left.signing.sign("manager", one), () -> right.signing.sign("manager", two));

        assertOneWon(came, Reason.ALREADY_ANSWERED, Reason.TASK_UNKNOWN, Reason.BUSY);
        assertRecords(instance, 2);
    }

    @RepeatedTest(5)
    void whenTwoCandidatesSign_thenOneHasSigned() throws Exception {
        String instance = left.start("employee", "shared", Map.of("what", "A desk"));
        String task = left.task(instance);
        SigningAct anna = left.ready("anna", task, "click", null);
        SigningAct ben = right.ready("ben", task, "click", null);

        List<Object> came = PEOPLE.run(() -> left.signing.sign("anna", anna), () -> right.signing.sign("ben", ben));

        assertOneWon(came, Reason.ALREADY_ANSWERED, Reason.TASK_UNKNOWN, Reason.NOT_YOURS, Reason.BUSY);
        assertRecords(instance, 1);
    }

    @RepeatedTest(5)
    void whenTwoOfSeveralSignersSign_thenBothHaveSigned() throws Exception {
        String instance = left.start("employee", "both", Map.of("what", "A desk", "signers", List.of("anna", "ben")));
        SigningAct anna = left.ready("anna", taskOf("anna", instance), "click", null);
        SigningAct ben = right.ready("ben", taskOf("ben", instance), "click", null);

        List<Object> came = PEOPLE.run(() -> left.signing.sign("anna", anna), () -> right.signing.sign("ben", ben));

        assertThat(came).allMatch(result -> result instanceof Result.Done);
        assertRecords(instance, 2);
        assertThat(left.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @RepeatedTest(5)
    void whenOneSignsAndTheOtherWindowDeclines_thenOneOfThemHolds() throws Exception {
        String instance = left.leaveToApprove();
        SigningAct act = left.ready("manager", left.task(instance), "click", null);

        List<Object> came = PEOPLE.run(
                () -> left.signing.sign("manager", act), () -> right.signing.decline("manager", act.intent(), "No"));

        assertOneWon(came, Reason.ALREADY_ANSWERED, Reason.BUSY);
        assertRecords(instance, 2);
    }

    @RepeatedTest(5)
    void whenTheManagerSignsWhileTheEmployeeWithdraws_thenOneOfThemHolds() throws Exception {
        String instance = left.leaveToApprove();
        SigningAct act = left.ready("manager", left.task(instance), "click", null);
        String request = left.jdbc.queryForObject(
                "SELECT ID FROM PARAPH_REQUEST WHERE STATUS = 'OPEN' AND PROCESS_INSTANCE_ID = ?",
                String.class,
                instance);

        List<Object> came = PEOPLE.run(
                () -> left.signing.sign("manager", act),
                () -> right.signing.withdraw("employee", request, "Changed plans"));

        assertOneWon(came, Reason.ALREADY_ANSWERED, Reason.CANNOT_WITHDRAW, Reason.BUSY);
        assertRecords(instance, 2);
    }

    @RepeatedTest(5)
    void whenTheTimeRunsOutWhileTheManagerSigns_thenOneOfThemHolds() throws Exception {
        String instance = left.leaveToApprove();
        SigningAct act = left.ready("manager", left.task(instance), "click", null);
        String timer = left.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .activityId("ApproveExpired")
                .singleResult()
                .getId();

        List<Object> came = PEOPLE.run(() -> left.signing.sign("manager", act), () -> {
            right.engine.getManagementService().executeJob(timer);
            return "expired";
        });

        assertOneEnd(instance, came);
    }

    @RepeatedTest(5)
    void whenAnAdministratorDeletesTheProcessWhileTheManagerSigns_thenOneOfThemHolds() throws Exception {
        String instance = left.leaveToApprove();
        SigningAct act = left.ready("manager", left.task(instance), "click", null);

        List<Object> came = PEOPLE.run(() -> left.signing.sign("manager", act), () -> {
            right.engine.getRuntimeService().deleteProcessInstance(instance, "by an administrator");
            return "deleted";
        });

        assertOneEnd(instance, came);
    }

    @RepeatedTest(3)
    void whenAClaimIsCertifiedInTwoWindowsWithOneCode_thenThereIsOneSignature() throws Exception {
        ExpenseCourse claim = new ExpenseCourse(left, "45.50");
        claim.claimed();
        List<SigningAct> acts = claim.ready(2, claim.manager);

        List<Object> came = PEOPLE.run(
                () -> left.signing.sign(claim.manager, acts.get(0)),
                () -> right.signing.sign(claim.manager, acts.get(1)));

        assertOneWon(came, Reason.ALREADY_ANSWERED, Reason.TASK_UNKNOWN, Reason.ANSWER_WRONG, Reason.BUSY);
        assertRecords(claim.instance, 2);
    }

    @RepeatedTest(3)
    void whenBothNodesRequestAPayment_thenItIsRequestedOnce() throws Exception {
        ExpenseCourse claim = new ExpenseCourse(left, "45.50");
        claim.claimed();
        claim.signed(claim.manager);
        claim.signed(claim.payer);
        String job = claim.job();

        List<Object> came = PEOPLE.run(() -> requested(left, job), () -> requested(right, job));

        assertThat(came).contains("requested");
        assertThat(claim.ends()).containsExactly("PaymentRequested");
        assertThat(claim.requisition()).contains("45.50");
        assertRecords(claim.instance, 3);
    }

    private static String requested(Office node, String job) {
        node.engine.getManagementService().executeJob(job);
        return "requested";
    }

    /** The engine's own loser may meet its own exception, or nothing left to work on; the signer never does. */
    private static void assertOneEnd(String instance, List<Object> came) {
        assertThat(came.get(0)).isInstanceOf(Result.class);
        assertThat(came.get(1))
                .satisfiesAnyOf(
                        it -> assertThat(it).isInstanceOf(String.class),
                        it -> assertThat(it).isInstanceOf(OptimisticLockingException.class),
                        it -> assertThat(it.toString()).containsAnyOf("null", "No job found with id"));
        assertRecords(instance, 2);
        String status = left.jdbc.queryForObject(
                "SELECT STATUS FROM PARAPH_REQUEST WHERE ACTIVITY_ID = 'ApproveLeave' AND PROCESS_INSTANCE_ID = ?",
                String.class,
                instance);
        assertThat(status.equals("SIGNED")).isEqualTo(came.get(0) instanceof Result.Done);
    }

    private static void assertOneWon(List<Object> came, Reason... reasons) {
        long won = came.stream().filter(it -> it instanceof Result.Done).count();
        assertThat(won).as(came.toString()).isOne();
        assertThat(came).filteredOn(it -> it instanceof Result.Refused).hasSize(1);
        came.stream()
                .filter(it -> it instanceof Result.Refused)
                .forEach(it ->
                        assertThat(((Result.Refused<?>) it).refusal().reason()).isIn((Object[]) reasons));
    }

    private static void assertRecords(String instance, int expected) {
        assertThat(left.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM PARAPH_RECORD X JOIN PARAPH_REQUEST R ON R.RECORD_ID = X.ID"
                                + " WHERE R.STATUS <> 'OPEN' AND R.PROCESS_INSTANCE_ID = ?",
                        Integer.class,
                        instance))
                .isEqualTo(expected);
        assertThat(left.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM PARAPH_RECORD X JOIN PARAPH_REQUEST R ON R.ID = X.REQUEST_ID"
                                + " WHERE R.PROCESS_INSTANCE_ID = ?",
                        Integer.class,
                        instance))
                .isEqualTo(expected);
    }

    private static String taskOf(String person, String instance) {
        return left.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskAssignee(person)
                .singleResult()
                .getId();
    }
}
