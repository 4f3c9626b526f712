package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.signature.Office.act;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.password;
import static org.paraph.signature.Office.property;
import static org.paraph.signature.Office.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.assurance.TokenType;
import org.paraph.evidence.JournalVerdict;
import org.paraph.signature.Refusal.Reason;

/** Every way in which nothing is signed: the task stays, no record is made, and the journal says why in one entry. */
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
                .containsExactly("SubmitLeave");
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
    void whenTheContentChangesAfterTheLook_thenNothingIsSignedUntilItIsShownAgain(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        String task = office.task(instance);
        SigningAct act = office.ready("manager", task, "click", null);
        office.engine.getRuntimeService().setVariable(instance, "comment", "Two more weeks");

        assertRefused(office, Reason.CONTENT_CHANGED, () -> office.signing.sign("manager", act));
        assertRefused(office, Reason.CONTENT_CHANGED, () -> office.signing.begin("manager", act.intent()));
        assertRefused(office, Reason.CONTENT_CHANGED, () -> office.signing.decline("manager", act.intent(), "No"));
        Intent anew = office.intent("manager", task, "click");
        SigningAct oldChallenge = act(anew, act.challenge(), null, password("manager"));
        assertThat(refused(office.signing.sign("manager", oldChallenge)).reason())
                .isEqualTo(Reason.CHALLENGE_UNKNOWN);
        done(office.sign("manager", task, "click", null));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenAVariableOfTheTaskAloneIsForged_thenItIsNotWhatIsSigned(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        String task = office.task(instance);
        SigningAct act = office.ready("manager", task, "click", null);
        office.engine.getTaskService().setVariableLocal(task, "comment", "forged");

        Receipt receipt = done(office.signing.sign("manager", act));

        assertThat(office.signing
                        .record("manager", receipt.record(), false)
                        .orElseThrow()
                        .json())
                .doesNotContain("forged");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheLevelRisesAtSigning_thenTheHigherOneCounts(Kind kind) {
        Office office = Offices.on(kind);
        office.deploy(
                "amounts",
                "camunda:assignee=\"anna\"",
                property("assurance", "amount-assurance") + property("content", "what"),
                "");
        String instance = office.start("employee", "amounts", Map.of("what", "A desk", "amount", 50));
        SigningAct act = office.ready("anna", office.task(instance), "click", null);
        office.engine.getRuntimeService().setVariable(instance, "amount", 5000);
        assertRefused(office, Reason.LEVEL_TOO_LOW, () -> office.signing.sign("anna", act));

        office.engine.getRuntimeService().setVariable(instance, "amount", 500);
        Receipt receipt = done(office.signing.sign("anna", act));
        assertThat(office.signing
                        .record("anna", receipt.record(), false)
                        .orElseThrow()
                        .json())
                .contains("\"requiredLevel\":2")
                .contains("\"amount\":500");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheLevelFallsAgain_thenTheHighestThatWasShownStays(Kind kind) {
        Office office = Offices.on(kind);
        office.deploy(
                "falling",
                "camunda:assignee=\"anna\"",
                property("assurance", "amount-assurance") + property("content", "what"),
                "");
        String instance = office.start("employee", "falling", Map.of("what", "A desk", "amount", 5000));
        office.engine.getRuntimeService().setVariable(instance, "amount", 5);

        Sight sight = done(office.signing.look("anna", office.task(instance)));

        assertThat(sight.level().number()).isEqualTo(4);
        assertThat(sight.offers()).isEmpty();
        assertThat(sight.lacking()).isNotEmpty();
        Intent intent = office.intent("anna", office.task(instance), "typed");
        assertRefused(office, Reason.LEVEL_TOO_LOW, () -> office.signing.begin("anna", intent));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenAnInputOfTheDecisionIsMissing_thenItsNameIsSaid(Kind kind) {
        Office office = Offices.on(kind);
        office.deploy(
                "inputs",
                "camunda:assignee=\"anna\"",
                property("assurance", "amount-assurance") + property("content", "what"),
                "");
        String instance = office.start("employee", "inputs", Map.of("what", "A desk", "amount", 50));
        SigningAct act = office.ready("anna", office.task(instance), "click", null);
        office.engine.getRuntimeService().removeVariable(instance, "amount");

        assertRefused(office, Reason.INPUTS_MISSING, () -> office.signing.sign("anna", act));
        assertThat(refused(office.signing.look("anna", act.intent().task())).names())
                .containsExactly("amount");
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

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheStatementTheMethodOrTheMarkIsNotRight_thenNothingIsSigned(Kind kind) {
        Office office = Offices.on(kind);
        String task = office.task(office.leaveToApprove());
        SigningAct ready = office.ready("manager", task, "typed", "The manager");
        SigningAct oldStatement =
                new SigningAct(ready.intent(), ready.challenge(), "0", Locale.CANADA, ready.mark(), ready.answers());

        assertRefused(office, Reason.STATEMENT_CHANGED, () -> office.signing.sign("manager", oldStatement));
        assertRefused(
                office,
                Reason.MARK_INVALID,
                () -> office.signing.sign(
                        "manager", act(ready.intent(), ready.challenge(), "\u202Eregan", password("manager"))));
        assertRefused(
                office,
                Reason.METHOD_UNKNOWN,
                () -> office.signing.begin(
                        "manager", new Intent(task, "blood", ready.intent().contentDigest())));
        assertRefused(
                office,
                Reason.METHOD_UNKNOWN,
                () -> office.signing.begin(
                        "manager", new Intent(task, "secure", ready.intent().contentDigest())));
        assertRefused(
                office, Reason.REASON_MISSING, () -> office.signing.decline("manager", ready.intent(), " \u00A0"));
        done(office.signing.sign("manager", ready));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheChallengeIsNotRight_thenNothingIsSigned(Kind kind) {
        Office office = Offices.on(kind);
        String task = office.task(office.leaveToApprove());
        String other = office.task(office.leaveToApprove());
        SigningAct ready = office.ready("manager", task, "click", null);
        SigningAct foreign = office.ready("manager", other, "click", null);

        assertRefused(
                office,
                Reason.CHALLENGE_UNKNOWN,
                () -> office.signing.sign(
                        "manager", act(ready.intent(), foreign.challenge(), null, password("manager"))));
        assertRefused(
                office,
                Reason.CHALLENGE_UNKNOWN,
                () -> office.signing.sign(
                        "manager", act(ready.intent(), "'\u0000 OR 1=1 --", null, password("manager"))));
        SigningAct otherMethod = act(
                new Intent(task, "typed", ready.intent().contentDigest()),
                ready.challenge(),
                "The manager",
                password("manager"));
        assertRefused(office, Reason.CHALLENGE_UNKNOWN, () -> office.signing.sign("manager", otherMethod));

        SigningAct late = office.ready("manager", task, "click", null);
        office.jdbc.update("UPDATE PARAPH_CHALLENGE SET EXPIRES_AT = ISSUED_AT WHERE ID = ?", late.challenge());
        assertRefused(office, Reason.CHALLENGE_EXPIRED, () -> office.signing.sign("manager", late));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenThePasswordIsWrongOrMissing_thenTheChallengeIsSpentAndTheTokenIsLockedInTheEnd(Kind kind) {
        Office office = Offices.on(kind);
        office.deploy(
                "locks", "camunda:assignee=\"ben\"", property("assurance", "2") + property("content", "what"), "");
        String task = office.task(office.start("employee", "locks", Map.of("what", "A desk")));
        SigningAct first = office.ready("ben", task, "click", null);
        assertRefused(
                office,
                Reason.ANSWER_MISSING,
                () -> office.signing.sign(
                        "ben",
                        new SigningAct(
                                first.intent(), first.challenge(), Statements.VERSION, Locale.CANADA, null, Map.of())));
        assertRefused(
                office,
                Reason.TOKEN_UNAVAILABLE,
                () -> office.signing.sign(
                        "ben",
                        new SigningAct(
                                first.intent(),
                                first.challenge(),
                                Statements.VERSION,
                                Locale.CANADA,
                                null,
                                Map.of(TokenType.SINGLE_FACTOR_OTP_DEVICE, "123456"))));
        for (int i = 0; i < 5; i++) {
            SigningAct wrong = wrong(office, task, i);
            assertRefused(office, Reason.ANSWER_WRONG, () -> office.signing.sign("ben", wrong));
            assertRefused(
                    office,
                    Reason.CHALLENGE_UNKNOWN,
                    () -> office.signing.sign("ben", act(wrong.intent(), wrong.challenge(), null, password("ben"))));
        }
        SigningAct right = office.ready("ben", task, "click", null);
        long before = entries(office);
        Refusal locked = refused(office.signing.sign("ben", right));
        assertThat(locked.reason()).isEqualTo(Reason.TOKEN_LOCKED);
        assertThat(locked.until()).isNotNull();
        assertThat(entries(office)).isEqualTo(before + 1);
        assertThat(lastEntry(office)).containsEntry("TYPE", "locked");

        office.jdbc.update("UPDATE PARAPH_THROTTLE SET LOCKED_UNTIL = NULL, IN_A_ROW = 0 WHERE PERSON = 'ben'");
        done(office.sign("ben", task, "click", null));
    }

    private static SigningAct wrong(Office office, String task, int number) {
        SigningAct ready = office.ready("ben", task, "click", null);
        return act(ready.intent(), ready.challenge(), null, "wrong-" + number);
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

    private static void assertRefused(Office office, Reason reason, Supplier<Result<?>> attempt) {
        String before = state(office);
        long entries = entries(office);

        assertThat(refused(attempt.get()).reason()).isEqualTo(reason);

        assertThat(state(office)).isEqualTo(before);
        assertThat(entries(office)).as("one journal entry").isEqualTo(entries + 1);
        assertThat(lastEntry(office)).containsEntry("TYPE", "refused");
        assertThat(lastEntry(office).get("DETAILS").toString()).contains("\"" + reason.key() + "\"");
        assertThat(office.journal.check()).isInstanceOf(JournalVerdict.Intact.class);
    }

    private static String state(Office office) {
        return List.of("PARAPH_REQUEST", "PARAPH_RECORD", "PARAPH_MAIL", "ACT_RU_TASK", "ACT_RU_EXECUTION").stream()
                .map(table -> office.jdbc.queryForList("SELECT * FROM " + table).toString())
                .sorted()
                .toList()
                .toString();
    }

    private static long entries(Office office) {
        return office.jdbc.queryForObject("SELECT MAX(POSITION) FROM PARAPH_JOURNAL", Long.class);
    }

    private static Map<String, Object> lastEntry(Office office) {
        Map<String, Object> entry = new HashMap<>();
        office.jdbc
                .queryForMap("SELECT TYPE, DETAILS FROM PARAPH_JOURNAL ORDER BY POSITION DESC FETCH FIRST 1 ROWS ONLY")
                .forEach((name, value) -> entry.put(name.toUpperCase(Locale.ROOT), value));
        return entry;
    }
}
