package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every door of the engine's REST API, tried by the assignee, another user, an administrator and nobody. */
abstract class Doors extends GateTest {

    private static final List<String> ROLES = List.of("assignee", "other", "admin", "nobody");

    /** Ways out that the model draws; behind them stands the same verification. */
    private static final String WAYS_OUT = boundary("E", "<errorEventDefinition errorRef=\"E\"/>")
            + boundary("M", "<messageEventDefinition messageRef=\"M\"/>")
            + boundary("S", "<signalEventDefinition signalRef=\"S\"/>")
            + boundary("C", "<escalationEventDefinition escalationRef=\"C\"/>")
            + boundary(
                    "T",
                    "<timerEventDefinition><timeDuration xsi:type=\"tFormalExpression\">P1D</timeDuration>"
                            + "</timerEventDefinition>")
            + "<userTask id=\"Around\"/><sequenceFlow id=\"FromAround\" sourceRef=\"Around\" targetRef=\"Verify\"/>";

    private static String boundary(String id, String definition) {
        return "<boundaryEvent id=\"B" + id + "\" attachedToRef=\"Sign\">" + definition + "</boundaryEvent>"
                + "<sequenceFlow id=\"From" + id + "\" sourceRef=\"B" + id + "\" targetRef=\"Around\"/>";
    }

    @BeforeEach
    void models() {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("plain")
                        .count()
                == 0) {
            deploy(SigningModel.of("plain"));
            deploy(SigningModel.of("ways-out").beside(WAYS_OUT).verifies("Sign"));
        }
    }

    /**
     * @param expected what happens to assignee, other, admin and nobody: G refused by the gate, V by the verification, E by
     *     the engine, L by the login; S nothing happened to the task; W it was taken away, which the journal knows; X its
     *     time was up
     */
    record Door(String name, String model, String expected, Attempt attempt) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Target(String processInstance, String task, String execution, String timer) {}

    interface Attempt {
        Rest.Answer by(Rest rest, Target target);
    }

    static Stream<Arguments> attempts() {
        return doors().flatMap(door -> ROLES.stream().map(role -> Arguments.of(door, role)));
    }

    private static Stream<Door> doors() {
        String error = "{\"errorCode\":\"E\"}";
        String escalation = "{\"escalationCode\":\"C\"}";
        String forged = "{\"modifications\":{\"outcome\":{\"value\":\"signed\",\"type\":\"String\"}}}";
        return Stream.of(
                onTask("complete", "plain", "GEGL", "/complete", "{}"),
                onTask("submit-form", "plain", "GEGL", "/submit-form", "{}"),
                onTask("complete with ways out", "ways-out", "GEGL", "/complete", "{\"variables\":{}}"),
                onTask("bpmnError, not caught", "plain", "EEEL", "/bpmnError", error),
                onTask("bpmnError, caught by the model", "ways-out", "WEWL", "/bpmnError", error),
                onTask("bpmnEscalation, not caught", "plain", "EEEL", "/bpmnEscalation", escalation),
                onTask("bpmnEscalation, caught by the model", "ways-out", "WEWL", "/bpmnEscalation", escalation),
                onTask("resolve", "plain", "SESL", "/resolve", "{}"),
                onTask(
                        "resolve with forged variables",
                        "plain",
                        "SESL",
                        "/resolve",
                        "{\"variables\":{\"outcome\":{\"value\":\"signed\"}}}"),
                onTask("assignee", "plain", "SESL", "/assignee", "{\"userId\":\"otto\"}"),
                onTask("delegate", "plain", "SESL", "/delegate", "{\"userId\":\"otto\"}"),
                onTask("claim", "plain", "EEEL", "/claim", "{\"userId\":\"otto\"}"),
                onTask("forged variables", "plain", "SESL", "/variables", forged),
                new Door("delegate, then complete", "plain", "GEGL", (rest, t) -> {
                    rest.post("/task/" + t.task() + "/delegate", "{\"userId\":\"" + rest.user() + "\"}");
                    return rest.post("/task/" + t.task() + "/complete", "{}");
                }),
                new Door(
                        "delete the task",
                        "plain",
                        "EEEL",
                        (rest, t) -> rest.send("DELETE", "/task/" + t.task(), null)),
                new Door(
                        "message",
                        "ways-out",
                        "EEWL",
                        (rest, t) -> rest.post(
                                "/message",
                                "{\"messageName\":\"M\",\"processInstanceId\":\"" + t.processInstance() + "\"}")),
                new Door(
                        "signal event",
                        "ways-out",
                        "EEWL",
                        (rest, t) ->
                                rest.post("/signal", "{\"name\":\"S\",\"executionId\":\"" + t.execution() + "\"}")),
                new Door(
                        "signal the execution",
                        "plain",
                        "EEGL",
                        (rest, t) -> rest.post("/execution/" + t.execution() + "/signal", "{}")),
                new Door(
                        "run the boundary timer",
                        "ways-out",
                        "EEXL",
                        (rest, t) -> rest.post("/job/" + t.timer() + "/execute", "{}")),
                modification("cancel", "EEWL", "{\"type\":\"cancel\",\"activityId\":\"Sign\"}"),
                modification(
                        "cancel and start after it",
                        "EEGL",
                        "{\"type\":\"cancel\",\"activityId\":\"Sign\"},{\"type\":\"startAfterActivity\",\"activityId\":\"Sign\"}"),
                modification("start after it", "EEGL", "{\"type\":\"startAfterActivity\",\"activityId\":\"Sign\"}"),
                modification("start its flow", "EEGL", "{\"type\":\"startTransition\",\"transitionId\":\"ToVerify\"}"),
                modification(
                        "cancel and start the verification",
                        "EEVL",
                        "{\"type\":\"cancel\",\"activityId\":\"Sign\"},{\"type\":\"startBeforeActivity\",\"activityId\":\"Verify\"}"),
                modification(
                        "cancel and start the next task",
                        "EEWL",
                        "{\"type\":\"cancel\",\"activityId\":\"Sign\"},{\"type\":\"startBeforeActivity\",\"activityId\":\"After\"}"),
                new Door(
                        "delete the process",
                        "plain",
                        "EEWL",
                        (rest, t) -> rest.send("DELETE", "/process-instance/" + t.processInstance(), null)),
                new Door(
                        "start a process behind it",
                        "plain",
                        "GGGL",
                        (rest, t) -> rest.post(
                                "/process-definition/key/plain/start",
                                "{\"startInstructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"Sign\"}],"
                                        + "\"skipCustomListeners\":true}")),
                new Door("suspend, then complete", "plain", "GEEL", (rest, t) -> {
                    rest.send("PUT", "/process-instance/" + t.processInstance() + "/suspended", "{\"suspended\":true}");
                    return rest.post("/task/" + t.task() + "/complete", "{}");
                }));
    }

    private static Door onTask(String name, String model, String expected, String path, String json) {
        return new Door(name, model, expected, (rest, t) -> rest.post("/task/" + t.task() + path, json));
    }

    private static Door modification(String name, String expected, String instructions) {
        return new Door(
                "modification: " + name,
                "plain",
                expected,
                (rest, t) -> rest.post(
                        "/process-instance/" + t.processInstance() + "/modification",
                        "{\"skipCustomListeners\":true,\"skipIoMappings\":true,\"instructions\":[" + instructions
                                + "]}"));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("attempts")
    void noDoorLetsAnUnsignedTaskPassUnseen(Door door, String role) {
        String instance = start(door.model());
        Target target = target(instance);
        Rest.Answer answer = door.attempt().by(new Rest(port, user(role)), target);

        char result = result(instance, answer);
        DoorTable.note(door.name(), role, words(result, answer.status()));
        assertNoEffect(instance);
        assertThat(result).as(answer.toString()).isEqualTo(door.expected().charAt(ROLES.indexOf(role)));
        if (result == 'G') {
            assertThat(answer.body())
                    .contains("Nothing was completed")
                    .contains("Tasklist")
                    .contains("Rien n’a été");
        }
        if (result == 'W' || result == 'X') {
            assertTheVerificationStillRefuses(instance);
        }
    }

    private void assertTheVerificationStillRefuses(String instance) {
        if (isOpen(instance, "Around")) {
            Rest.Answer answer = new Rest(port, ADMIN)
                    .post("/task/" + task(instance, "Around").getId() + "/complete", "{}");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("22002");
            assertThat(isOpen(instance, "Around")).isTrue();
            assertThat(journal(instance)).contains("verification-refused");
            assertNoEffect(instance);
        }
    }

    private char result(String instance, Rest.Answer answer) {
        if (isOpen(instance, "Sign")) {
            return answer.status() < 300 ? 'S' : refusal(answer);
        }
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        List<String> journal = journal(instance);
        assertThat(journal).containsAnyOf("left-without-signature", "expired");
        return journal.contains("expired") ? 'X' : 'W';
    }

    private static char refusal(Rest.Answer answer) {
        if (answer.status() == 401) {
            return 'L';
        }
        if (answer.status() == 403 && answer.body().contains("\"code\":22001")) {
            return 'G';
        }
        return answer.status() == 403 && answer.body().contains("\"code\":22002") ? 'V' : 'E';
    }

    private static String words(char result, int status) {
        return switch (result) {
            case 'G' -> "refused by the gate (403)";
            case 'V' -> "refused by the verification (403)";
            case 'E' -> "refused by the engine (" + status + ")";
            case 'L' -> "asked to log in (401)";
            case 'S' -> "task stays (" + status + ")";
            case 'X' -> "expired, journalled";
            default -> "left without signature, journalled";
        };
    }

    private Target target(String instance) {
        var task = task(instance, "Sign");
        var timer = management.createJobQuery().processInstanceId(instance).list();
        return new Target(
                instance,
                task.getId(),
                task.getExecutionId(),
                timer.isEmpty() ? null : timer.get(0).getId());
    }

    private static String user(String role) {
        return switch (role) {
            case "assignee" -> ASSIGNEE;
            case "other" -> OTHER;
            case "admin" -> ADMIN;
            default -> null;
        };
    }
}
