package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Multi-instance signing tasks: everybody asked, k of n, nobody asked, and forged counters. */
class SeveralSignersIT extends GateTest implements OnH2 {

    private static final String TWO =
            "<completionCondition><![CDATA[${paraph.answered(execution) >= 2}]]></completionCondition>";

    private static SigningModel loop(String key, boolean sequential, String condition) {
        return SigningModel.of(key)
                .attributes("camunda:assignee=\"${signer}\"")
                .inside("<multiInstanceLoopCharacteristics isSequential=\"" + sequential
                        + "\" camunda:collection=\"${signers}\" camunda:elementVariable=\"signer\">" + condition
                        + "</multiInstanceLoopCharacteristics>");
    }

    private String begin(String key, List<String> signers) {
        return as(
                REQUESTER,
                () -> runtime.startProcessInstanceByKey(key, Map.of("amount", 1, "signers", json(signers)))
                        .getId());
    }

    private static Object json(List<String> signers) {
        return org.camunda.bpm.engine.variable.Variables.objectValue(new java.util.ArrayList<>(signers))
                .serializationDataFormat("application/json")
                .create();
    }

    private List<Task> open(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("Sign")
                .list();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenTwoOfThreeSuffice_thenTheSecondSignatureEndsTheTask(boolean sequential) {
        String key = "two-of-three-" + sequential;
        deploy(loop(key, sequential, TWO));
        String instance = begin(key, List.of("mona", "mike", "dora"));
        for (int i = 0; i < 2; i++) {
            Task next = open(instance).get(0);
            sign(next.getAssignee(), next.getId());
        }
        assertThat(isOpen(instance, "After")).isTrue();
        assertThat(effect.happened(instance)).isTrue();
        assertThat(journal(instance)).doesNotContain("left-without-signature");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenCountersAreForged_thenEverybodyIsStillAsked(boolean sequential) {
        String key = "forged-" + sequential;
        deploy(loop(key, sequential, ""));
        String instance = begin(key, List.of("mona", "mike", "dora"));
        Task first = open(instance).get(0);
        tasks.setVariables(
                first.getId(), Map.of("nrOfInstances", 1, "nrOfCompletedInstances", 2, "nrOfActiveInstances", 0));
        try {
            sign(first.getAssignee(), first.getId());
        } catch (SignatureRequired refused) {
            assertThat(refused.getCode()).isEqualTo(SignatureRequired.CODE);
        }
        DoorTable.note(
                "multi-instance: forged counters, sequential=" + sequential, "assignee", "refused by the gate (403)");
        assertThat(isOpen(instance, "After")).isFalse();
        assertNoEffect(instance);
        assertThat(open(instance)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenNobodyIsAsked_thenTheProcessDoesNotGoOn(boolean sequential) {
        String key = "nobody-" + sequential;
        deploy(loop(key, sequential, ""));
        assertThatThrownBy(() -> begin(key, List.of())).isInstanceOf(SignatureRequired.class);
        DoorTable.note(
                "multi-instance: empty collection, sequential=" + sequential, "assignee", "refused by the gate (403)");
    }

    @Test
    void whenOneSignerIsCancelledByHand_thenItIsJournalledAndTheOthersDoNotSuffice() {
        deploy(loop("cancelled-inner", false, ""));
        String instance = begin("cancelled-inner", List.of("mona", "mike"));
        String inner = runtime.getActivityInstance(instance)
                .getActivityInstances("Sign")[0]
                .getId();
        runtime.createProcessInstanceModification(instance)
                .cancelActivityInstance(inner)
                .execute();
        assertThat(journal(instance)).contains("left-without-signature");
        Task left = open(instance).get(0);
        assertThatThrownBy(() -> sign(left.getAssignee(), left.getId())).isInstanceOf(SignatureRequired.class);
        assertNoEffect(instance);
        DoorTable.note("multi-instance: cancel one signer", "admin", "left without signature, journalled");
    }

    @Test
    void whenTheBodyIsSkippedByHandAfterOneSignature_thenItIsRefused() {
        deploy(loop("skip-body", false, ""));
        String instance = begin("skip-body", List.of("mona", "mike", "dora"));
        Task first = open(instance).get(0);
        sign(first.getAssignee(), first.getId());
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance)
                        .cancelAllForActivity("Sign#multiInstanceBody")
                        .startAfterActivity("Sign#multiInstanceBody")
                        .execute(true, true))
                .isInstanceOf(SignatureRequired.class);
        assertThat(open(instance)).hasSize(2);
        DoorTable.note("multi-instance: skip the rest", "admin", "refused by the gate (403)");
    }
}
