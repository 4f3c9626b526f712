package org.paraph.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessRulesTest {

    static final Path PROCESSES = Path.of("processes");
    private static final Path LEAVE = PROCESSES.resolve("leave-request.bpmn");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whenAProcessIsShipped_thenItKeepsTheNotationAndTheRules(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());

        Bpmn.validateModel(model);
        assertThat(new ProcessRules(model).findings()).isEmpty();
        assertThat(new ProcessRules(model).signingTasks().findAny().isEmpty())
                .as("only the processes that Paraph itself runs on have no signing task")
                .isEqualTo(file.getFileName().toString().startsWith("paraph-"));
    }

    @Test
    void whenNothingLeadsOnAfterDeclining_thenItIsFound() {
        assertThat(findings(model -> {
                    SequenceFlow declined = model.getModelElementById("ApproveDeclined");
                    declined.removeConditionExpression();
                }))
                .containsExactly("ApproveLeave: no path for declining");
    }

    @Test
    void whenTheExpiryDoesNotEndTheTask_thenItIsFound() {
        assertThat(findings(model -> {
                    BoundaryEvent expired = model.getModelElementById("SubmitExpired");
                    expired.setCancelActivity(false);
                }))
                .containsExactly("SubmitLeave: never expires");
    }

    @Test
    void whenAnotherMessageIsAwaited_thenTheMissingWithdrawalIsFound() {
        assertThat(findings(model -> {
                    Message message = model.getModelElementById("Withdrawal");
                    message.setName("other");
                }))
                .containsExactly("SubmitLeave: cannot be withdrawn", "ApproveLeave: cannot be withdrawn");
    }

    @Test
    void whenASigningTaskWaitsBeforeItStarts_thenItIsFound() {
        assertThat(findings(model -> approval(model).setCamundaAsyncBefore(true)))
                .singleElement()
                .asString()
                .startsWith("ApproveLeave: waits before");
    }

    @Test
    void whenAnswersAreCountedByTheEngine_thenItIsFound() {
        assertThat(findings(model -> approval(model)
                        .builder()
                        .multiInstance()
                        .cardinality("3")
                        .completionCondition("${nrOfCompletedInstances >= 2}")))
                .singleElement()
                .asString()
                .startsWith("ApproveLeave: counts answers");
    }

    @Test
    void whenNoStepVerifies_thenItIsFound() {
        assertThat(findings(model -> {
                    ServiceTask verify = model.getModelElementById("VerifySignatures");
                    verify.setCamundaDelegateExpression("${other}");
                }))
                .containsExactly("no step verifies the signatures");
    }

    private static UserTask approval(BpmnModelInstance model) {
        return model.getModelElementById("ApproveLeave");
    }

    private static List<String> findings(Consumer<BpmnModelInstance> mistake) {
        var model = Bpmn.readModelFromFile(LEAVE.toFile());
        mistake.accept(model);
        return new ProcessRules(model).findings();
    }
}
