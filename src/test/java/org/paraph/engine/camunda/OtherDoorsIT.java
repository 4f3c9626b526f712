package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.signature.SigningTasks;
import org.springframework.beans.factory.annotation.Autowired;

/** Doors that the REST API does not have, or that need a model of their own. */
class OtherDoorsIT extends GateTest implements OnH2 {

    private static final String AROUND =
            "<userTask id=\"Around\"/><sequenceFlow id=\"FromAround\" sourceRef=\"Around\" targetRef=\"Verify\"/>";

    @Autowired
    SigningTasks signingTasks;

    @Autowired
    javax.sql.DataSource dataSource;

    private void assertRefused(String door, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        SignatureRequired.class, e -> assertThat(e.getCode()).isEqualTo(SignatureRequired.CODE));
        DoorTable.note(door, "admin", "refused by the gate (403)");
    }

    @Test
    void whenTheExecutionIsSignalledWithoutAnyLogin_thenItIsRefused() {
        deploy(SigningModel.of("signalled"));
        String instance = start("signalled");
        String execution = task(instance, "Sign").getExecutionId();
        assertRefused("Java: signal, nobody logged in", () -> runtime.signal(execution));
        assertThat(isOpen(instance, "Sign")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "R"})
    void whenTheModelCatchesJavaExceptions_thenItDoesNotCatchTheRefusal(String error) {
        String key = "catches-" + error;
        deploy(SigningModel.of(key)
                .verifies("Sign")
                .beside("<boundaryEvent id=\"B\" attachedToRef=\"Sign\"><errorEventDefinition errorRef=\"" + error
                        + "\"/></boundaryEvent><sequenceFlow id=\"FromB\" sourceRef=\"B\" targetRef=\"Around\"/>"
                        + AROUND));
        String instance = start(key);
        String id = task(instance, "Sign").getId();
        assertRefused("complete, boundary event catching Java exceptions " + error, () -> tasks.complete(id));
        assertThat(isOpen(instance, "Sign")).isTrue();
    }

    @Test
    void whenAnEventSubprocessTakesOver_thenItIsJournalledAndTheVerificationRefuses() {
        deploy(SigningModel.of("event-subprocess")
                .verifies("Sign")
                .beside(
                        "<subProcess id=\"ES\" triggeredByEvent=\"true\"><startEvent id=\"ESStart\"><messageEventDefinition"
                                + " messageRef=\"M\"/></startEvent><sequenceFlow id=\"ES1\" sourceRef=\"ESStart\" targetRef=\"Around\"/>"
                                + "<userTask id=\"Around\"/><sequenceFlow id=\"ES2\" sourceRef=\"Around\" targetRef=\"ESVerify\"/>"
                                + "<serviceTask id=\"ESVerify\" camunda:delegateExpression=\"${verifySignatures}\"><extensionElements>"
                                + "<camunda:properties><camunda:property name=\"paraph:verifies\" value=\"Sign\"/></camunda:properties>"
                                + "</extensionElements></serviceTask></subProcess>"));
        String instance = start("event-subprocess");
        runtime.createMessageCorrelation("M").processInstanceId(instance).correlate();
        assertThat(journal(instance)).contains("left-without-signature");
        String around = task(instance, "Around").getId();
        assertThatThrownBy(() -> tasks.complete(around)).isInstanceOf(VerificationRefused.class);
        assertThat(journal(instance)).contains("verification-refused");
        DoorTable.note("interrupting event subprocess", "admin", "left without signature, journalled");
    }

    @Test
    void whenTheTaskEndsAsynchronously_thenTheJobPassesOnlyAfterTheSignature() {
        deploy(SigningModel.of("async-after").attributes("camunda:assignee=\"max\" camunda:asyncAfter=\"true\""));
        String instance = start("async-after");
        String id = task(instance, "Sign").getId();
        assertRefused("complete, asyncAfter", () -> tasks.complete(id));
        sign(ASSIGNEE, id);
        assertThat(effect.happened(instance)).isFalse();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        assertThat(effect.happened(instance)).isTrue();
    }

    @Test
    void whenAnEndedInstanceIsRestartedBehindTheTask_thenItIsRefused() {
        deploy(SigningModel.of("restarted"));
        String instance = start("restarted");
        String definition = task(instance, "Sign").getProcessDefinitionId();
        runtime.deleteProcessInstance(instance, "test");
        assertThat(journal(instance)).contains("left-without-signature");
        assertRefused(
                "restart behind the task",
                () -> runtime.restartProcessInstances(definition)
                        .processInstanceIds(instance)
                        .startAfterActivity("Sign")
                        .skipCustomListeners()
                        .skipIoMappings()
                        .execute());
        runtime.restartProcessInstances(definition)
                .processInstanceIds(instance)
                .startBeforeActivity("Sign")
                .execute();
        ProcessInstance again = runtime.createProcessInstanceQuery()
                .processDefinitionKey("restarted")
                .singleResult();
        assertThat(journal(again.getId())).contains("request-created");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenTheProcessIsDeleted_thenItIsJournalledWhateverIsSkipped(boolean byDeployment) {
        deploy(SigningModel.of("deleted"));
        String instance = start("deleted");
        if (byDeployment) {
            String deployment = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("deleted")
                    .latestVersion()
                    .singleResult()
                    .getDeploymentId();
            repository.deleteDeployment(deployment, true, true, true);
        } else {
            runtime.deleteProcessInstance(instance, "test", true, true, true, true);
        }
        assertThat(journal(instance)).contains("left-without-signature");
        DoorTable.note(
                byDeployment ? "delete the deployment, skipping listeners" : "delete the process, skipping listeners",
                "admin",
                "left without signature, journalled");
    }

    @Test
    void whenTheTaskIsMigratedAway_thenTheJournalKnows() {
        deploy(SigningModel.of("from-marked"));
        deploy(SigningModel.of("to-unmarked")
                .unmarked()
                .afterSign("<sequenceFlow id=\"F\" sourceRef=\"Sign\" targetRef=\"After\"/>"
                        + "<sequenceFlow id=\"G\" sourceRef=\"Other\" targetRef=\"After\"/><userTask id=\"Other\"/><userTask id=\"X\" name=\"X\">"
                        + "<extensionElements><camunda:properties><camunda:property name=\"paraph:purpose\" value=\"consent\"/>"
                        + "<camunda:property name=\"paraph:assurance\" value=\"1\"/><camunda:property name=\"paraph:content\" value=\"a\"/>"
                        + "</camunda:properties></extensionElements></userTask>")
                .verifies("X"));
        String instance = start("from-marked");
        migrate(instance, "from-marked", "to-unmarked", "Sign");
        assertThat(journal(instance)).contains("migrated");
        DoorTable.note("migrate to an unmarked task", "admin", "migrated, journalled");
    }

    @Test
    void whenTheTaskIsMigratedToAnotherTask_thenTheJournalKnowsAndTheVerificationRefuses() {
        deploy(SigningModel.of("from-sign"));
        deploy(SigningModel.of("to-other")
                .verifies("Sign")
                .beside("<userTask id=\"Other\"/><sequenceFlow id=\"G\" sourceRef=\"Other\" targetRef=\"Verify\"/>"));
        String stray = start("from-sign");
        migrate(stray, "from-sign", "to-other", "Other");
        assertThat(journal(stray)).contains("migrated");
        String id = task(stray, "Other").getId();
        assertThatThrownBy(() -> tasks.complete(id)).isInstanceOf(VerificationRefused.class);
        assertNoEffect(stray);
        DoorTable.note(
                "migrate to another task, then complete",
                "admin",
                "migrated, journalled; refused by the verification (403)");
    }

    @Test
    void whenATaskThatNeverHadARequestIsTakenAway_thenTheJournalKnows() {
        String instance = startedWithoutThePlugin("older-cancelled");
        String activityInstance = runtime.getActivityInstance(instance)
                .getActivityInstances("Sign")[0]
                .getId();
        runtime.deleteProcessInstance(instance, "test");
        assertThat(journal(activityInstance)).containsExactly("left-without-signature");
    }

    @Test
    void whenATaskIsMigratedToASigningTask_thenItEndsOnlyWithASignature() {
        deploy(SigningModel.of("from-plain")
                .unmarked()
                .afterSign("<sequenceFlow id=\"F\" sourceRef=\"Sign\" targetRef=\"After\"/>"
                        + "<userTask id=\"X\"><extensionElements><camunda:properties><camunda:property name=\"paraph:purpose\""
                        + " value=\"consent\"/><camunda:property name=\"paraph:assurance\" value=\"1\"/><camunda:property"
                        + " name=\"paraph:content\" value=\"a\"/></camunda:properties></extensionElements></userTask>")
                .verifies("X"));
        deploy(SigningModel.of("to-marked"));
        String instance = start("from-plain");
        migrate(instance, "from-plain", "to-marked", "Sign");
        String id = task(instance, "Sign").getId();
        assertRefused("migrate to a signing task, then complete", () -> tasks.complete(id));
        sign(ASSIGNEE, id);
        assertThat(effect.happened(instance)).isTrue();
    }

    private void migrate(String instance, String from, String to, String target) {
        runtime.newMigration(runtime.createMigrationPlan(definition(from), definition(to))
                        .mapActivities("Sign", target)
                        .build())
                .processInstanceIds(instance)
                .execute();
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Test
    void whenTheModelIsOlderThanThePlugin_thenItsOpenTaskIsGatedAndCanBeSigned() {
        String instance = startedWithoutThePlugin("older");
        String id = task(instance, "Sign").getId();
        assertRefused("older than the plug-in, complete", () -> tasks.complete(id));
        sign(ASSIGNEE, id);
        assertThat(effect.happened(instance)).isTrue();
    }

    private String startedWithoutThePlugin(String key) {
        StandaloneProcessEngineConfiguration without = new StandaloneProcessEngineConfiguration();
        without.setProcessEngineName("without-paraph");
        without.setDataSource(dataSource);
        without.setDatabaseSchemaUpdate("false");
        without.setJobExecutorActivate(false);
        without.setAuthorizationEnabled(true);
        without.setEnforceHistoryTimeToLive(false);
        without.setHistory("full");
        ProcessEngine old = without.buildProcessEngine();
        old.getRepositoryService()
                .createDeployment()
                .addString(
                        "m.bpmn", SigningModel.of(key).property("colour", "red").xml())
                .deploy();
        old.getIdentityService().setAuthenticatedUserId(REQUESTER);
        String instance = old.getRuntimeService()
                .startProcessInstanceByKey(key, Map.of("amount", 1))
                .getId();
        old.close();
        return instance;
    }

    @Test
    void whenTheTaskIsReachedAgain_thenTheOldSignatureDoesNotCount() {
        deploy(SigningModel.of("loop")
                .afterSign("<sequenceFlow id=\"F\" sourceRef=\"Sign\" targetRef=\"Again\"/><userTask id=\"Again\"/>"
                        + "<sequenceFlow id=\"G\" sourceRef=\"Again\" targetRef=\"Sign\"/>")
                .verifies("Sign"));
        String instance = start("loop");
        sign(ASSIGNEE, task(instance, "Sign").getId());
        tasks.complete(task(instance, "Again").getId());
        String second = task(instance, "Sign").getId();
        assertRefused("second round of a loop, complete", () -> tasks.complete(second));
        sign(ASSIGNEE, second);
        assertThat(isOpen(instance, "Again")).isTrue();
    }

    @Test
    void whenTheSigningTaskCompensates_thenItStillEndsOnlyWithASignature() {
        repository
                .createDeployment()
                .addString(
                        "c.bpmn",
                        SigningModel.of("compensating")
                                .attributes("camunda:assignee=\"max\" isForCompensation=\"true\"")
                                .afterSign(
                                        "<userTask id=\"First\"/><boundaryEvent id=\"CB\" attachedToRef=\"First\"><compensateEventDefinition/>"
                                                + "</boundaryEvent>"
                                                + "<sequenceFlow id=\"F\" sourceRef=\"First\" targetRef=\"Undo\"/><intermediateThrowEvent id=\"Undo\">"
                                                + "<compensateEventDefinition/></intermediateThrowEvent><sequenceFlow id=\"G\" sourceRef=\"Undo\" targetRef=\"Verify\"/>")
                                .verifies("Sign")
                                .beside(
                                        "<association id=\"A\" associationDirection=\"One\" sourceRef=\"CB\" targetRef=\"Sign\"/>")
                                .xml()
                                .replace(
                                        "targetRef=\"Sign\"/>\n<userTask id=\"Sign\"",
                                        "targetRef=\"First\"/>\n<userTask id=\"Sign\""))
                .deploy();
        String instance = start("compensating");
        tasks.complete(task(instance, "First").getId());
        String id = task(instance, "Sign").getId();
        assertRefused("compensation handler, complete", () -> tasks.complete(id));
        sign(ASSIGNEE, id);
        assertThat(effect.happened(instance)).isTrue();
    }

    /** A listener of the model that gives up after the signature. */
    public static final class GivesUp implements ExecutionListener {
        @Override
        public void notify(DelegateExecution execution) {
            if (!execution.isCanceled()) {
                throw new BpmnError("E");
            }
        }
    }

    @Test
    void whenAListenerOfTheModelGivesUpAfterTheSignature_thenThatIsNoMissingSignature() {
        deploy(SigningModel.of("gives-up")
                .listeners("<camunda:executionListener event=\"end\" class=\"" + GivesUp.class.getName() + "\"/>")
                .verifies("Sign")
                .beside(
                        "<boundaryEvent id=\"B\" attachedToRef=\"Sign\"><errorEventDefinition errorRef=\"E\"/></boundaryEvent>"
                                + "<sequenceFlow id=\"FromB\" sourceRef=\"B\" targetRef=\"Around\"/>" + AROUND));
        String instance = start("gives-up");
        String id = task(instance, "Sign").getId();
        sign(ASSIGNEE, id);
        assertThat(isOpen(instance, "Around")).isTrue();
        assertThat(journal(instance)).contains("signed").doesNotContain("left-without-signature");
    }

    @Test
    void whenTheModelWaitsForTheWithdrawal_thenItIsTold() {
        deploy(SigningModel.of("withdrawn")
                .verifies("Sign")
                .beside(
                        "<boundaryEvent id=\"B\" attachedToRef=\"Sign\"><messageEventDefinition messageRef=\"W\"/></boundaryEvent>"
                                + "<sequenceFlow id=\"FromB\" sourceRef=\"B\" targetRef=\"Around\"/>" + AROUND));
        String instance = start("withdrawn");
        assertThat(signingTasks.withdraw(instance)).isTrue();
        assertThat(isOpen(instance, "Around")).isTrue();
        assertThat(signingTasks.withdraw(instance)).isFalse();
    }

    @Test
    void whenACandidateSigns_thenTheEnginesHistoryNamesThem() {
        deploy(SigningModel.of("candidate").attributes("camunda:candidateUsers=\"mona,mike\""));
        String instance = start("candidate");
        String id = task(instance, "Sign").getId();
        assertThat(signing.look(OTHER, id).toString()).contains("NOT_YOURS");
        sign("mona", id);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("mona");
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("candidate")
                .singleResult();
        assertThat(definition.getVersion()).isEqualTo(1);
    }
}
