package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.paraph.signature.Receipt;
import org.paraph.signature.SigningTask;
import org.paraph.signature.SigningTasks;
import org.springframework.beans.factory.annotation.Autowired;

/** What is signed goes on. */
class GoodPathIT extends GateTest implements OnH2 {

    @Autowired
    SigningTasks signingTasks;

    @Test
    void whenTheTaskIsSigned_thenTheProcessGoesOnToItsEffect() {
        deploy(SigningModel.of("good"));
        String instance = start("good");
        Receipt receipt = sign(ASSIGNEE, task(instance, "Sign").getId());
        assertThat(receipt.record()).isNotBlank();
        assertThat(isOpen(instance, "After")).isTrue();
        assertThat(effect.happened(instance)).isTrue();
        assertThat(journal(instance)).contains("request-created", "signed").doesNotContain("left-without-signature");
    }

    @Test
    void whenTheDecisionCameWithTheProcess_thenItsLevelAndRuleAreKnown() {
        repository
                .createDeployment()
                .addString(
                        "m.bpmn",
                        SigningModel.of("assessed")
                                .property("assurance", "by-amount")
                                .xml())
                .addString(
                        "d.dmn", SigningDecision.of("by-amount", "amount", "< 10", "1", ">= 10", "2", ">= 1000", "3"))
                .deploy();
        String instance = start("assessed");
        SigningTask task = signingTasks.find(task(instance, "Sign").getId()).orElseThrow();
        var assessment = signingTasks.assess(task);
        assertThat(assessment.level().number()).isEqualTo(2);
        assertThat(assessment.decision()).isEqualTo("by-amount");
        assertThat(assessment.inputs()).isEqualTo(Map.of("amount", 12));
        assertThat(assessment.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("by-amount_r2"));
        assertThat(task.requester()).isEqualTo(REQUESTER);
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey("by-amount")
                        .count())
                .isZero();
    }

    /** As when somebody presses "Claim" while the form is still loading. */
    @Test
    void whenATaskIsClaimedAfterItWasRead_thenItIsTheClaimantsAndNobodyElses() {
        deploy(SigningModel.of("claimed"));
        String id = task(start("claimed"), "Sign").getId();
        tasks.setAssignee(id, null);
        tasks.addCandidateUser(id, ASSIGNEE);
        tasks.addCandidateUser(id, OTHER);
        SigningTask read = signingTasks.find(id).orElseThrow();
        assertThat(read.assignee()).isNull();
        assertThat(signingTasks.mayWorkOn(read, OTHER)).isTrue();
        tasks.claim(id, ASSIGNEE);
        assertThat(signingTasks.mayWorkOn(read, ASSIGNEE)).isTrue();
        assertThat(signingTasks.mayWorkOn(read, OTHER)).isFalse();
    }

    @Test
    void whenAnInputIsMissing_thenTheTaskSaysWhich() {
        repository
                .createDeployment()
                .addString(
                        "m.bpmn",
                        SigningModel.of("lacking")
                                .property("assurance", "by-days")
                                .xml())
                .addString("d.dmn", SigningDecision.of("by-days", "days + bonus", ">= 0", "1"))
                .deploy();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> start("lacking"))
                .hasMessageContaining("by-days")
                .hasMessageContaining("bonus, days");
    }

    @Test
    void contentIsReadAsTheProcessHasIt() {
        deploy(SigningModel.of("content").property("content", "text, yes, many, day, list, paper, nothing"));
        String instance = as(
                REQUESTER,
                () -> runtime.startProcessInstanceByKey(
                                "content",
                                Variables.createVariables()
                                        .putValue("text", "é")
                                        .putValue("yes", true)
                                        .putValue("many", 7L)
                                        .putValue("day", java.util.Date.from(java.time.Instant.EPOCH))
                                        .putValueTyped(
                                                "list",
                                                org.camunda.spin.plugin.variable.SpinValues.jsonValue("[{\"a\":1}]")
                                                        .create())
                                        .putValueTyped(
                                                "paper",
                                                Variables.fileValue("p.txt")
                                                        .mimeType("text/plain")
                                                        .file(new byte[] {65})
                                                        .create()))
                        .getId());
        String id = task(instance, "Sign").getId();
        tasks.setVariableLocal(id, "text", "forged on the task alone");
        var parts = signingTasks.content(signingTasks.find(id).orElseThrow()).parts();
        assertThat(parts)
                .extracting(p -> p.value())
                .containsExactly("é", true, 7L, "1970-01-01T00:00:00Z", java.util.List.of(Map.of("a", 1)), null, null);
        assertThat(parts.get(5).fileName()).isEqualTo("p.txt");
        assertThat(parts.get(5).digest()).isEqualTo("559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd");
    }

    @Test
    void whenAFractionWouldBeSigned_thenTheVariableIsNamed() {
        deploy(SigningModel.of("fraction").property("content", "price"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> runtime.startProcessInstanceByKey("fraction", Map.of("price", 1.5)))
                .hasMessageContaining("price")
                .hasMessageContaining("cents");
    }
}
