package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.Accounts.password;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.act;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;
import static org.paraph.signature.Refusals.assertRefused;
import static org.paraph.signature.Refusals.entries;
import static org.paraph.signature.Refusals.lastEntry;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.assurance.TokenType;
import org.paraph.signature.Refusal.Reason;

/** The answer to the challenge is not right: the task stays, no record is made, and the journal says why in one entry. */
class ProofRefusalsIT {

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
        assertThat(office.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM PARAPH_MAIL WHERE KIND = 'token-locked' AND RECIPIENT = 'ben'",
                        Long.class))
                .as("ben is told of the lock")
                .isPositive();
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
}
