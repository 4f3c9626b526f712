package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.evidence.JournalVerdict;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an expense claim when time passes, when people say no, and when its last job is repeated. */
class ExpenseCourseIT {

    private static final Duration ESCALATED = Duration.ofDays(5).plusMinutes(1);
    private static final Duration EXPIRED = Duration.ofDays(14).plusMinutes(1);

    @AfterEach
    void resetTheClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheLastJobFailsAfterWriting_thenItsRepetitionWritesTheSameFileOnce(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.claimed();
        claim.signed(claim.manager);
        claim.signed(claim.payer);
        String job = claim.job();

        String lost = new TransactionTemplate(claim.office.bean(PlatformTransactionManager.class)).execute(failing -> {
            claim.jobs().executeJob(job);
            failing.setRollbackOnly();
            return claim.requisition();
        });
        assertThat(claim.kept("requisition")).isEmpty();
        assertThat(claim.ends()).isEmpty();
        assertThat(claim.job()).isEqualTo(job);
        claim.jobs().executeJob(job);

        assertThat(claim.requisition()).isEqualTo(lost);
        assertThat(claim.kept("requisitionSha256")).hasSize(1);
        assertThat(claim.ends()).containsExactly("PaymentRequested");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheManagerDoesNotAnswer_thenTheNextWhoMayCertifyIsAsked(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.office.engine.getIdentityService().setUserInfo(claim.manager, "manager", claim.second);
        claim.claimed();

        claim.course().pass(ESCALATED);

        assertThat(claim.course().assignee()).isEqualTo(claim.second);
        assertThat(claim.course().journal()).containsExactly("request-created", "reminded", "reminded", "reassigned");
        assertThat(claim.course().mails("escalated"))
                .containsExactlyInAnyOrder(
                        claim.second + " SIGNER", claim.manager + " FORMER", claim.claimant + " REQUESTER");
        claim.signed(claim.second);
        assertThat(claim.at()).isEqualTo("ReleasePayment");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenNobodyAboveMayCertify_thenTheClaimStaysAndTheJournalSaysSo(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.office.engine.getIdentityService().setUserInfo(claim.manager, "manager", claim.payer);
        claim.claimed();

        claim.course().pass(ESCALATED);

        assertThat(claim.course().assignee()).isEqualTo(claim.manager);
        assertThat(claim.course().journal())
                .containsExactly("request-created", "reminded", "reminded", "not-escalated");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheContentCannotBeSigned_thenTheEscalationLeavesTheClaimWhereItIs(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.office.engine.getIdentityService().setUserInfo(claim.manager, "manager", claim.second);
        claim.claimed();
        claim.runtime().setVariable(claim.instance, "total", 80.5);

        claim.course().pass(ESCALATED);

        assertThat(claim.course().assignee()).isEqualTo(claim.manager);
        assertThat(claim.course().journal()).endsWith("not-escalated");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenNobodyAnswers_thenTheClaimExpiresAtWhateverStepItStands(Kind kind) {
        var office = Offices.on(kind);
        var unsigned = new ExpenseCourse(office, "80.00");
        assertExpires(unsigned, "ClaimSubmitExpired", unsigned.claimant);

        var uncertified = new ExpenseCourse(office, "80.00");
        uncertified.claimed();
        assertExpires(uncertified, "ClaimCertifyExpired", uncertified.manager);

        var once = new ExpenseCourse(office, "5000.01");
        once.claimed();
        once.signed(once.manager);
        assertExpires(once, "ClaimAgainExpired", once.second);

        var unpaid = new ExpenseCourse(office, "80.00");
        unpaid.claimed();
        unpaid.signed(unpaid.manager);
        assertExpires(unpaid, "ClaimReleaseExpired", unpaid.payer);
        assertThat(office.journal.check()).isInstanceOf(JournalVerdict.Intact.class);
    }

    private static void assertExpires(ExpenseCourse claim, String end, String signer) {
        var course = claim.course();

        course.pass(EXPIRED);
        ClockUtil.reset();

        assertThat(claim.ends()).containsExactly(end);
        assertThat(course.status()).isEqualTo("EXPIRED");
        assertThat(course.journal()).contains("reminded").endsWith("expired");
        assertThat(course.mails("reminded")).contains(signer + " SIGNER");
        assertThat(course.mails("expired")).contains(claim.claimant + " REQUESTER");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheManagerDeclines_thenTheClaimantIsToldWhyAndHasTimeToCorrect(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.claimed();
        claim.declined(claim.manager);

        assertThat(claim.course().mails("declined")).containsExactly(claim.claimant + " REQUESTER");
        assertThat(claim.office
                        .signing
                        .record(claim.claimant, claim.course().record(), false)
                        .orElseThrow()
                        .json())
                .contains("\"outcome\":{\"by\":\"" + claim.manager + "\",\"reason\":\"The receipt is missing\"");

        claim.course().pass(EXPIRED);
        assertThat(claim.ends()).containsExactly("ClaimNotCorrected");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheClaimantWithdrawsBeforeTheRelease_thenFinanceIsToldAndMaySignNoMore(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.claimed();
        claim.signed(claim.manager);
        String task = claim.task();

        done(claim.office.signing.withdraw(claim.claimant, claim.course().request(), "Paid otherwise"));

        assertThat(claim.ends()).containsExactly("ClaimWithdrawn");
        assertThat(claim.course().status()).isEqualTo("WITHDRAWN");
        assertThat(claim.course().mails("withdrawn")).contains(claim.payer + " SIGNER");
        assertThat(refused(claim.office.signing.look(claim.payer, task)).reason())
                .isIn(Refusal.Reason.TASK_UNKNOWN, Refusal.Reason.ALREADY_ANSWERED);
    }
}
