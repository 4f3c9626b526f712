package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;
import static org.paraph.signature.Traces.ends;
import static org.paraph.signature.Traces.journal;
import static org.paraph.signature.Traces.runVerification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.Databases;
import org.paraph.Databases.Kind;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.content.Digests;
import org.paraph.evidence.JournalVerdict;
import org.paraph.evidence.TransactionRecord;

/** Signing in the engine, with the process that comes with Paraph. */
class SigningIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> DRAWING =
            Map.of("strokes", List.of(List.of(List.of(1, 2), List.of(3, 4))));

    static Stream<Arguments> methods() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, "click", null),
                        Arguments.of(kind, "typed", "Zoë The employee"),
                        Arguments.of(kind, "drawn", DRAWING)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whateverTheMethod_thenTheTaskIsGoneAndItsRecordSaysEverything(Kind kind, String method, Object mark)
            throws JsonProcessingException {
        Office office = Offices.on(kind);
        String instance = office.fileLeave();
        String task = office.task(instance);

        Receipt receipt = done(office.sign("employee", task, method, mark));

        assertThat(office.taskOf(instance).getTaskDefinitionKey()).isEqualTo("ApproveLeave");
        assertThat(receipt)
                .returns(RequestStatus.SIGNED, Receipt::outcome)
                .returns(AssuranceLevel.LEVEL_2, Receipt::level);
        TransactionRecord record =
                office.signing.record("employee", receipt.record(), false).orElseThrow();
        assertThat(Digests.sha256(record.json())).isEqualTo(record.digest());
        JsonNode json = JSON.readTree(record.json());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "format",
                        "id",
                        "requestId",
                        "createdAt",
                        "process",
                        "request",
                        "purpose",
                        "statement",
                        "content",
                        "assessment",
                        "signer",
                        "authentication",
                        "signature",
                        "achievedLevel",
                        "time",
                        "policy",
                        "outcome",
                        "software");
        assertThat(Digests.sha256(json.at("/content/manifest").asText()))
                .isEqualTo(json.at("/content/digest").asText())
                .isEqualTo(receipt.contentDigest());
        assertThat(json.at("/signature/method").asText()).isEqualTo(method);
        assertThat(json.at("/signature/mark").isMissingNode()).isEqualTo(mark == null);
        assertThat(json.at("/statement/language").asText()).isEqualTo("fr");
        assertThat(json.at("/statement/text").asText()).contains("«\u00a0Demande de congé\u00a0»");
        assertThat(json.at("/process/task").asText()).isEqualTo(task);
        assertThat(json.at("/process/instance").asText()).isEqualTo(instance);
        assertThat(json.at("/signer/name").asText()).isEqualTo("The employee");
        assertThat(json.at("/assessment/decision").asText()).isEqualTo("leave-assurance");
        assertThat(json.at("/assessment/findings").size()).isPositive();
        assertThat(json.at("/authentication/tokens/0/type").asText()).isEqualTo("memorized-secret");
        assertThat(json.at("/policy/sha256").asText()).hasSize(64);
        assertThat(journal(office, receipt.record())).containsExactly("signed");
        assertThat(office.journal.check()).isInstanceOf(JournalVerdict.Intact.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenBothHaveSigned_thenTheSignaturesAreVerifiedAndTheLeaveIsApproved(Kind kind)
            throws JsonProcessingException {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();

        Receipt receipt = done(office.sign("manager", office.task(instance), "click", null));
        runVerification(office, instance);

        assertThat(office.engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("leaveApproved")
                        .singleResult()
                        .getValue())
                .isEqualTo(true);
        JsonNode json = JSON.readTree(office.signing
                .record("manager", receipt.record(), false)
                .orElseThrow()
                .json());
        assertThat(json.at("/authority/instrument").asText()).isEqualTo("line-of-management");
        assertThat(json.at("/purpose").asText()).isEqualTo("approval");
        assertThat(office.signing.record("employee", receipt.record(), false)).isPresent();
        assertThat(office.signing.record("stranger", receipt.record(), false)).isEmpty();
        assertThat(office.signing.record("stranger", receipt.record(), true)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheTaskIsDelegated_thenTheNewAssigneeSigns(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        office.engine.getTaskService().delegateTask(office.task(instance), "director");

        Receipt receipt = done(office.sign("director", office.task(instance), "click", null));

        assertThat(office.signing.record("director", receipt.record(), false)).isPresent();
        runVerification(office, instance);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenNobodyHasClaimedTheTask_thenAnyCandidateSigns(Kind kind) {
        Office office = Offices.on(kind);
        office.deploy(
                "candidates",
                "camunda:candidateGroups=\"clerks\"",
                property("assurance", "2") + property("content", "what"),
                "");
        String task = office.task(office.start("employee", "candidates", Map.of("what", "A desk")));

        assertThat(refused(office.signing.look("stranger", task)).reason()).isEqualTo(Refusal.Reason.NOT_YOURS);
        SigningAct benIsReady = office.ready("ben", task, "click", null);
        Receipt receipt = done(office.sign("anna", task, "click", null));

        assertThat(receipt.outcome()).isEqualTo(RequestStatus.SIGNED);
        assertThat(refused(office.signing.sign("ben", benIsReady)).reason()).isEqualTo(Refusal.Reason.TASK_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenARecordIsTamperedWith_thenTheVerificationRefuses(Kind kind) {
        Office office = new Office(kind.fresh(folder()));
        try (office) {
            String instance = office.leaveToApprove();
            Receipt receipt = done(office.sign("manager", office.task(instance), "click", null));
            letTamper(office, kind);
            office.jdbc.update(
                    "UPDATE PARAPH_RECORD SET BODY = REPLACE(BODY, 'The manager', 'The director') WHERE ID = ?",
                    receipt.record());

            assertThatThrownBy(() -> runVerification(office, instance))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining(receipt.record());
            assertThat(ends(office, instance)).doesNotContain("LeaveApproved");
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("paraph-tampered");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void letTamper(Office office, Databases.Kind kind) {
        if (kind == Kind.POSTGRESQL) {
            office.jdbc.execute("ALTER TABLE PARAPH_RECORD DISABLE TRIGGER ALL");
        } else {
            office.jdbc
                    .queryForList(
                            "SELECT TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS WHERE EVENT_OBJECT_TABLE = 'PARAPH_RECORD'",
                            String.class)
                    .forEach(name -> office.jdbc.execute("DROP TRIGGER IF EXISTS " + name));
        }
    }
}
