package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.authority.AuthorityKind;
import org.paraph.content.ContentPart;
import org.paraph.content.Digests;
import org.paraph.signature.Refusal.Reason;

/** The expense approval as it is shipped, in a whole host application: every way through it, and who is refused on it. */
class ExpenseProcessIT {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
    private static final Object NO_RECEIPT = Variables.untypedNullValue();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenEverybodySigns_thenThePaymentIsRequestedOnce(Kind kind) throws Exception {
        var claim = new ExpenseCourse(Offices.on(kind), "45.5");
        assertThat(claim.kept("total"))
                .as("what the client said is overwritten")
                .containsExactly("45.50");
        assertThat(claim.kept("totalCents")).containsExactly(4550L);
        claim.claimed();
        claim.signed(claim.manager);
        claim.signed(claim.payer);
        assertThat(claim.kept("requisition")).isEmpty();

        String job = claim.job();
        claim.runtime().setVariable(claim.instance, "lines", "forged");
        claim.runtime().setVariable(claim.instance, "total", "9999.00");
        claim.jobs().executeJob(job);

        assertThat(claim.ends()).containsExactly("PaymentRequested");
        String requisition = claim.requisition();
        assertThat(claim.kept("requisitionSha256")).containsExactly(Digests.sha256(requisition));
        var json = new ObjectMapper().readTree(requisition);
        assertThat(json.path("format").asText()).isEqualTo("org.paraph.requisition/1");
        assertThat(json.path("payee").asText()).isEqualTo(claim.claimant);
        assertThat(json.path("total").asText()).isEqualTo("45.50");
        assertThat(json.at("/lines/0/amount").asText()).isEqualTo("45.50");
        assertThat(json.path("signatures").findValuesAsText("task"))
                .containsExactly("SubmitClaim", "CertifyClaim", "ReleasePayment");
        assertThat(json.path("signatures").findValuesAsText("by"))
                .containsExactly(claim.claimant, claim.manager, claim.payer);
    }

    @ParameterizedTest
    @CsvSource({"H2_FILE, total, 4550.00", "POSTGRESQL, total, 4550.00", "H2_FILE, payee, somebody"})
    void whenWhatIsSignedWasForgedBeforehand_thenNoPaymentIsRequested(Kind kind, String variable, String forged) {
        var claim = new ExpenseCourse(Offices.on(kind), "45.50");
        claim.runtime().setVariable(claim.instance, variable, forged);
        claim.claimed();
        claim.signed(claim.manager);
        claim.signed(claim.payer);

        assertThatThrownBy(() -> claim.jobs().executeJob(claim.job()))
                .hasMessageContaining("No payment is requested. The signed " + variable + " '" + forged + "'");

        assertThat(claim.kept("requisition")).isEmpty();
        assertThat(claim.ends()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheClaimIsLarge_thenASecondPersonCertifiesToo(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "5000.01");
        claim.claimed();
        claim.signed(claim.manager);
        assertThat(claim.at()).isEqualTo("CertifyAgain");
        claim.office.engine.getTaskService().addCandidateUser(claim.task(), claim.manager);
        assertThat(refused(claim.office.signing.look(claim.manager, claim.task()))
                        .reason())
                .isEqualTo(Reason.FOUR_EYES);

        claim.signed(claim.second);
        claim.signed(claim.payer);
        claim.jobs().executeJob(claim.job());

        assertThat(claim.ends()).containsExactly("PaymentRequested");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheManagerDeclines_thenTheClaimIsCorrectedAndSignedAnew(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.claimed();
        claim.declined(claim.manager);
        assertThat(claim.at()).isEqualTo("CorrectClaim");

        assertThatThrownBy(() -> claim.corrected(ExpenseCourse.lines("12,50")))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("Line 1: enter the amount as text with a point");
        assertThat(claim.at()).isEqualTo("CorrectClaim");
        claim.corrected(ExpenseCourse.lines("12.50"));

        assertThat(claim.at()).isEqualTo("SubmitClaim");
        claim.claimed();
        claim.signed(claim.manager);
        claim.signed(claim.payer);
        claim.jobs().executeJob(claim.job());
        assertThat(claim.ends()).containsExactly("PaymentRequested");
        assertThat(claim.kept("total")).containsExactly("12.50");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheCorrectionIsGivenUp_thenTheClaimEnds(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.claimed();
        claim.declined(claim.manager);

        claim.corrected(Map.of("correction", "withdraw"));

        assertThat(claim.ends()).containsExactly("ClaimGivenUp");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenSomebodyElseDeclines_thenTheClaimEnds(Kind kind) {
        var dropped = new ExpenseCourse(Offices.on(kind), "80.00");
        dropped.declined(dropped.claimant);
        assertThat(dropped.ends()).containsExactly("ClaimDropped");

        var notPaid = new ExpenseCourse(Offices.on(kind), "80.00");
        notPaid.claimed();
        notPaid.signed(notPaid.manager);
        notPaid.declined(notPaid.payer);
        assertThat(notPaid.ends()).containsExactly("ClaimDeclined");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheClaimantWithdraws_thenNobodyIsAskedAnyMore(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.claimed();

        var requests = claim.office.bean(RequestStore.class).requestedBy(claim.claimant, 1);
        done(claim.office.signing.withdraw(claim.claimant, requests.get(0).id(), "Paid otherwise"));

        assertThat(claim.ends()).contains("ClaimWithdrawn");
        assertThat(claim.office
                        .bean(RequestStore.class)
                        .find(requests.get(0).id())
                        .orElseThrow()
                        .status())
                .isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(claim.runtime()
                        .createProcessInstanceQuery()
                        .processInstanceId(claim.instance)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenSomebodyMayNotCertify_thenHeIsRefusedAndTheTaskStays(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.claimed();
        claim.enrolled(claim.manager);
        assertThat(refused(claim.withPasswordAlone(claim.manager)).reason()).isEqualTo(Reason.LEVEL_TOO_LOW);

        claim.delegate(claim.claimant, AuthorityKind.SECTION_34);
        claim.office.engine.getTaskService().setAssignee(claim.task(), claim.claimant);
        assertThat(refused(claim.office.signing.look(claim.claimant, claim.task()))
                        .reason())
                .isIn(Reason.FOUR_EYES, Reason.AUTHORITY_MISSING);
        assertThat(claim.at()).isEqualTo("CertifyClaim");

        var large = new ExpenseCourse(Offices.on(kind), "20000.01");
        large.claimed();
        assertThat(refused(large.office.signing.look(large.manager, large.task()))
                        .missing()
                        .check())
                .isEqualTo("over-limit");
        assertThat(large.at()).isEqualTo("CertifyClaim");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheCertifierWouldReleaseToo_thenHeIsRefused(Kind kind) {
        var claim = new ExpenseCourse(Offices.on(kind), "80.00");
        claim.claimed();
        claim.signed(claim.manager);
        claim.delegate(claim.manager, AuthorityKind.SECTION_33);
        claim.office.engine.getTaskService().addCandidateUser(claim.task(), claim.manager);

        assertThat(refused(claim.office.signing.look(claim.manager, claim.task()))
                        .reason())
                .isIn(Reason.FOUR_EYES, Reason.AUTHORITY_MISSING);
        assertThat(claim.at()).isEqualTo("ReleasePayment");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheClaimHasReceipts_thenTheirBytesAreSignedByEverybodyAndNamedInTheRequisition(Kind kind)
            throws Exception {
        var claim = new ExpenseCourse(
                Offices.on(kind),
                Map.of("receipt10", picture("later.PNG"), "receipt2", picture("lunch.exe"), "receipt3", NO_RECEIPT),
                "80.00");
        assertThat(done(claim.office.signing.look(claim.claimant, claim.task()))
                        .content()
                        .parts())
                .filteredOn(ContentPart::isDocument)
                .extracting(ContentPart::name, ContentPart::fileName, ContentPart::mediaType, ContentPart::digest)
                .containsExactly(
                        tuple("receipt2", "lunch.exe.png", "image/png", Digests.sha256(PNG)),
                        tuple("receipt10", "later.PNG", "image/png", Digests.sha256(PNG)));
        claim.claimed();

        Intent shown = claim.office.intent(claim.manager, claim.task(), "click");
        claim.runtime().setVariable(claim.instance, "receipt2", picture("other.png", "image/png"));
        assertThat(refused(claim.office.signing.begin(claim.manager, shown)).reason())
                .isEqualTo(Reason.CONTENT_CHANGED);
        claim.runtime().setVariable(claim.instance, "receipt2", picture("lunch.exe.png", "image/png"));
        claim.signed(claim.manager);
        claim.signed(claim.payer);
        claim.jobs().executeJob(claim.job());

        var receipts = new ObjectMapper().readTree(claim.requisition()).path("receipts");
        assertThat(receipts.findValuesAsText("fileName")).containsExactly("lunch.exe.png", "later.PNG");
        assertThat(receipts.findValuesAsText("digest")).containsOnly(Digests.sha256(PNG));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenAReceiptIsNoDocument_thenNothingStarts(Kind kind) {
        var office = Offices.on(kind);
        var claim = ExpenseCourse.claim("80.00");
        claim.put(
                "receipt1",
                Variables.fileValue("receipt.pdf")
                        .file("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                        .mimeType("application/pdf")
                        .create());

        assertThatThrownBy(() -> office.start("employee", "expense-approval", claim))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageStartingWith(
                        "The expense claim was not filed. Receipt 1 is neither a PDF nor a JPEG or PNG");
    }

    private static FileValue picture(String name) {
        return picture(name, "text/html");
    }

    private static FileValue picture(String name, String mediaType) {
        return Variables.fileValue(name).file(PNG).mimeType(mediaType).create();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheClaimBreaksARule_thenNothingStarts(Kind kind) {
        var office = Offices.on(kind);

        assertThatThrownBy(() -> office.start("employee", "expense-approval", ExpenseCourse.claim("1.005")))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("The expense claim was not filed. Line 1: enter the amount as text with a point and at most"
                        + " two decimals, such as 123.45.");
    }
}
