package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;
import static org.paraph.signature.Traces.ends;
import static org.paraph.signature.Traces.journal;
import static org.paraph.signature.Traces.openRequest;
import static org.paraph.signature.Traces.runVerification;
import static org.paraph.signature.Traces.statuses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;

/** A request that ends without a signature: declined by its signer, or withdrawn by who made it. */
class OtherEndsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheManagerDeclines_thenTheReasonIsKeptAndTheLeaveIsOver(Kind kind) throws JsonProcessingException {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        Intent intent = office.intent("manager", office.task(instance), "");

        Receipt receipt = done(office.signing.decline("manager", intent, "  Zu früh :\n<b>trop tôt</b> "));

        assertThat(ends(office, instance)).contains("LeaveDeclined");
        JsonNode json = JSON.readTree(office.signing
                .record("manager", receipt.record(), false)
                .orElseThrow()
                .json());
        assertThat(json.at("/outcome/status").asText()).isEqualTo("declined");
        assertThat(json.at("/outcome/reason").asText()).isEqualTo("Zu früh :\n<b>trop tôt</b>");
        assertThat(json.at("/authentication/combination").asText()).isEqualTo("login-session");
        assertThat(json.has("signature")).isFalse();
        assertThat(receipt.level()).isNull();
        assertThat(journal(office, receipt.record())).containsExactly("declined");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheEmployeeWithdrawsBeforeSigning_thenTheRequestIsOver(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.fileLeave();

        Receipt receipt = done(office.signing.withdraw("employee", openRequest(office, instance), "Changed plans"));

        assertThat(receipt.outcome()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(ends(office, instance)).contains("LeaveWithdrawn");
        assertThat(journal(office, receipt.record())).containsExactly("withdrawn");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheEmployeeWithdrawsBeforeTheDecision_thenTheApproversRequestEndsToo(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        String task = office.task(instance);

        done(office.signing.withdraw("employee", openRequest(office, instance), "Changed plans"));

        assertThat(ends(office, instance)).contains("LeaveWithdrawn");
        assertThat(statuses(office, instance)).containsExactly("SIGNED", "WITHDRAWN");
        assertThat(refused(office.signing.look("manager", task)).reason()).isEqualTo(Refusal.Reason.ALREADY_ANSWERED);
        assertThat(refused(office.signing.look("employee", task)).reason()).isEqualTo(Refusal.Reason.ALREADY_ANSWERED);
        assertThat(refused(office.signing.look("stranger", task)).reason()).isEqualTo(Refusal.Reason.TASK_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheDecisionIsMade_thenNothingCanBeWithdrawn(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        String request = openRequest(office, instance);
        done(office.sign("manager", office.task(instance), "click", null));

        assertThat(refused(office.signing.withdraw("employee", request, "Too late"))
                        .reason())
                .isEqualTo(Refusal.Reason.ALREADY_ANSWERED);
        runVerification(office, instance);
    }
}
