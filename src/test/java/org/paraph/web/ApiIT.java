package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.paraph.content.Digests;
import org.paraph.web.Visitor.Answer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The HTTP interface as a client meets it: with the webapps' own login, session and CSRF token. */
class ApiIT {

    private static final List<String> PEOPLE = List.of("employee", "manager", "admin", "clerk");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPT = "<script>alert('x')</script>";
    private static ConfigurableApplicationContext host;
    private static ProcessEngine engine;
    private static JdbcTemplate jdbc;
    private static Visitor employee;
    private static Visitor manager;
    private static Visitor admin;
    private static Visitor clerk;
    private static Visitor nobody;
    private static int leaves;

    @BeforeAll
    static void open() {
        host = HostApplication.start(
                true, Databases.h2Memory(), Map.of("host.web", "true", "paraph.process.deploy", "true"));
        engine = host.getBean(ProcessEngine.class);
        jdbc = new JdbcTemplate(host.getBean(DataSource.class));
        people(engine.getIdentityService());
        deployDocuments();
        employee = visitor("employee");
        manager = visitor("manager");
        admin = visitor("admin");
        clerk = visitor("clerk");
        nobody = new Visitor(server());
    }

    @AfterAll
    static void close() {
        host.close();
    }

    private static void people(IdentityService identity) {
        identity.saveGroup(identity.newGroup("camunda-admin"));
        for (String id : PEOPLE) {
            User user = identity.newUser(id);
            user.setFirstName("The");
            user.setLastName(id);
            user.setPassword(password(id));
            identity.saveUser(user);
        }
        identity.createMembership("admin", "camunda-admin");
        identity.setUserInfo("employee", "manager", "manager");
    }

    private static void deployDocuments() {
        engine.getRepositoryService()
                .createDeployment()
                .addString("papers.bpmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                          <bpmn:process id="papers" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <bpmn:startEvent id="Start"/>
                            <bpmn:sequenceFlow id="f1" sourceRef="Start" targetRef="Sign"/>
                            <bpmn:userTask id="Sign" name="Sign the papers" camunda:assignee="clerk">
                              <bpmn:extensionElements><camunda:properties>
                                <camunda:property name="paraph:purpose" value="agreement"/>
                                <camunda:property name="paraph:assurance" value="1"/>
                                <camunda:property name="paraph:content" value="what, paper"/>
                              </camunda:properties></bpmn:extensionElements>
                            </bpmn:userTask>
                            <bpmn:sequenceFlow id="f2" sourceRef="Sign" targetRef="End"/>
                            <bpmn:endEvent id="End"/>
                          </bpmn:process>
                        </bpmn:definitions>
                        """)
                .deploy();
    }

    private static String server() {
        return "http://localhost:" + host.getEnvironment().getProperty("local.server.port");
    }

    private static Visitor visitor(String person) {
        return new Visitor(server(), person, password(person));
    }

    private static String password(String person) {
        return "Tr0mbone-" + person + "-37";
    }

    @Test
    void whenAPersonSigns_thenEveryStepAnswersAsPromised() {
        String task = leave("A comment");
        Answer look = employee.get("tasks/" + task);
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.header("Content-Language")).isEqualTo("en");
        assertThat(look.header("Cache-Control")).contains("no-store");
        assertThat(look.json().fieldNames())
                .toIterable()
                .contains(
                        "task",
                        "request",
                        "language",
                        "title",
                        "process",
                        "ask",
                        "purpose",
                        "requester",
                        "signer",
                        "created",
                        "due",
                        "content",
                        "assurance",
                        "methods",
                        "unavailable",
                        "statement",
                        "next",
                        "mayDecline");
        assertThat(look.text("/assurance/level")).isEqualTo("2");
        assertThat(look.json().at("/methods").findValuesAsText("key")).containsExactly("click", "typed", "drawn");

        Answer receipt = sign(employee, task, "employee", "typed", "\"Zoë\"");
        assertThat(receipt.status()).as(receipt.toString()).isEqualTo(200);
        assertThat(receipt.text("/outcome")).isEqualTo("signed");
        assertThat(receipt.header("Cache-Control")).contains("no-store");

        Answer record = employee.send("GET", receipt.text("/href"), null, Map.of());
        assertThat(record.status()).isEqualTo(200);
        assertThat(record.header("Cache-Control")).contains("no-store");
        assertThat(record.header("Paraph-Record-Digest"))
                .isEqualTo("sha-256=" + Digests.sha256(record.response().body()));
        assertThat(record.text("/statement/text")).isEqualTo(look.text("/statement/text"));
        assertThat(record.text("/signature/mark")).isEqualTo("Zoë");
        String id = receipt.text("/record");
        assertThat(admin.get("records/" + id).status()).isEqualTo(200);
        assertProblem(clerk.get("records/" + id), 404, "record-unknown");
        assertProblem(nobody.get("records/" + id), 401, "not-logged-in");
    }

    @Test
    void whenSomebodyReadsFrench_thenEverythingIsFrench() {
        String task = leave("Un commentaire");

        Answer asked = employee.get("tasks/" + task + "?lang=fr");
        Answer accepted = employee.send(
                "GET", "/camunda/api/paraph/tasks/" + task, null, Map.of("Accept-Language", "fr-CA,fr;q=0.9,en;q=0.1"));

        assertThat(asked.header("Content-Language")).as(asked.toString()).isEqualTo("fr");
        assertThat(asked.text("/title")).isEqualTo("Signer la demande");
        assertThat(asked.text("/statement/text")).startsWith("En signant");
        assertThat(accepted.response().body()).isEqualTo(asked.response().body());
        Answer problem = manager.get("tasks/" + task + "?lang=fr");
        assertThat(problem.header("Content-Language")).isEqualTo("fr");
        assertThat(problem.text("/detail")).contains("Rien n’a été signé");
    }

    @Test
    void whenSomebodyDeclinesOrWithdraws_thenTheyGetAReceipt() {
        String declined = leave("No");
        String digest = employee.get("tasks/" + declined).text("/content/digest");
        String body = "{\"contentDigest\":\"" + digest + "\",\"reason\":\"" + SCRIPT + "\"}";
        assertThat(employee.post("tasks/" + declined + "/refusal", body).text("/outcome"))
                .isEqualTo("declined");

        leave("Back");
        JsonNode mine = employee.get("requests?of=me").json().get(0);
        assertThat(mine.at("/mayWithdraw").asBoolean()).isTrue();
        String path = "requests/" + mine.at("/request").asText() + "/withdrawal";
        assertProblem(manager.post(path, "{\"reason\":\"Mine\"}"), 404, "request-unknown");
        assertProblem(employee.post(path, "{}"), 422, "reason-missing");
        assertThat(employee.post(path, "{\"reason\":\"Changed\"}").text("/outcome"))
                .isEqualTo("withdrawn");
        assertProblem(employee.post(path, "{\"reason\":\"Again\"}"), 409, "already-answered");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/challenge | {\"method\":\"blood\",\"contentDigest\":\"DIGEST\"} | 422 | method-unknown",
                "/challenge | {\"method\":\"click\",\"contentDigest\":\"old\"} | 409 | content-changed",
                "/challenge | {\"contentDigest\":\"DIGEST\"} | 400 | malformed",
                "/challenge | {\"method\":\"click\",\"contentDigest\":\"DIGEST\",\"signer\":\"boss\"} | 400 | malformed",
                "/challenge | {\"method\":\"click\" | 400 | malformed",
                "/challenge | [] | 400 | malformed",
                "/refusal | {\"contentDigest\":\"DIGEST\"} | 422 | reason-missing",
                "/refusal | {\"contentDigest\":\"DIGEST\",\"reason\":\"a\\u0000b\"} | 422 | reason-missing",
                "/refusal | {\"contentDigest\":\"DIGEST\",\"reason\":\"a\\u202Eb\"} | 422 | reason-missing",
                "/refusal | {\"contentDigest\":\"old\",\"reason\":\"No\"} | 409 | content-changed"
            })
    void whenARequestIsNotRight_thenTheProblemSaysSoInBothLanguages(String step, String body, int status, String type) {
        String task = leave("Once more");
        String digest = employee.get("tasks/" + task).text("/content/digest");
        for (String language : List.of("en", "fr")) {
            Answer answer = employee.post("tasks/" + task + step + "?lang=" + language, body.replace("DIGEST", digest));
            assertProblem(answer, status, type);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
        }
        assertThat(employee.get("tasks/" + task).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statementVersion | 0 | 409 | statement-changed",
                "challenge | unknown | 410 | challenge-unknown",
                "challenge | NUL | 410 | challenge-unknown",
                "mark | not for a click | 422 | mark-invalid",
                "language | de | 400 | malformed",
                "method | drawn | 422 | mark-invalid",
                "password | wrong | 422 | answer-wrong",
                "password | NONE | 422 | answer-missing"
            })
    void whenTheSignatureIsNotRight_thenNothingIsSigned(String member, String value, int status, String type) {
        String task = leave("Once more");
        ObjectNode body = signature(employee, task, "employee", "click");
        if (member.equals("password")) {
            ObjectNode answers = body.putObject("answers");
            if (!value.equals("NONE")) {
                answers.put("memorized-secret", value);
            }
        } else {
            body.put(member, value.replace("NUL", "a\u0000b"));
        }

        assertProblem(employee.post("tasks/" + task + "/signature", body.toString()), status, type);
        assertThat(employee.get("tasks/" + task).status()).isEqualTo(200);
        assertThat(sign(employee, task, "employee", "click", null).status()).isEqualTo(200);
    }

    @Test
    void whenTheLimitOfWrongPasswordsIsReached_thenItIsSaidForHowLong() {
        String task = papers("A desk", "paper.pdf");
        Answer last = null;
        for (int i = 0; i < 6; i++) {
            ObjectNode body = signature(clerk, task, "clerk", "click");
            body.putObject("answers").put("memorized-secret", "wrong");
            last = clerk.post("tasks/" + task + "/signature", body.toString());
        }
        assertProblem(last, 429, "token-locked");
        assertThat(last.json().at("/retryAfter").asInt()).isBetween(1, 300);
        assertThat(last.header("Retry-After")).isEqualTo(last.text("/retryAfter"));
        jdbc.update("DELETE FROM PARAPH_THROTTLE");
    }

    @Test
    void whenNobodyIsLoggedIn_thenNothingIsSaid() {
        String task = leave("Secret");
        for (String path :
                List.of("tasks/" + task, "tasks/" + task + "/documents/x", "requests?of=me", "journal/check")) {
            Answer answer = nobody.get(path);
            assertProblem(answer, 401, "not-logged-in");
            assertThat(answer.response().body()).doesNotContain("Secret");
        }
        assertProblem(nobody.post("tasks/" + task + "/challenge", "{}"), 401, "not-logged-in");
    }

    @Test
    void whenTheCsrfTokenIsMissingOrWrong_thenTheWebappsRefuse() {
        String task = leave("Forged");
        Visitor forger = visitor("employee");
        for (String path :
                List.of("/camunda/api/paraph/tasks/", "/camunda/%61pi/paraph/tasks/", "/camunda//api/paraph/tasks/")) {
            Answer answer = forger.send(
                    "POST",
                    path + task + "/refusal",
                    "{\"contentDigest\":\"x\",\"reason\":\"forged\"}",
                    Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", "0".repeat(32)));
            assertThat(answer.status()).as(path + answer).isIn(403, 404, 400);
        }
        assertThat(employee.get("tasks/" + task).text("/task")).isEqualTo(task);
    }

    @Test
    void whenTheBodyIsTooLargeOrNoJson_thenItIsRefused() {
        String task = leave("Large");
        String large = "{\"reason\":\"" + "x".repeat(10_000_000) + "\"}";

        assertProblem(employee.post("tasks/" + task + "/refusal", large), 413, "too-large");
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "application/jsonp", "nonsense")) {
            Answer answer = employee.send(
                    "POST", "/camunda/api/paraph/tasks/" + task + "/refusal", "{}", Map.of("Content-Type", type));
            assertProblem(answer, 400, "malformed");
        }
    }

    @Test
    void whenALongTextHoldsAScript_thenItComesBackAsText() {
        String task = papers(SCRIPT + "x".repeat(3900), "paper.pdf");

        Answer look = clerk.get("tasks/" + task);

        assertThat(look.header("Content-Type")).startsWith("application/json");
        assertThat(look.text("/content/values/0/display")).isEqualTo(SCRIPT + "x".repeat(3900));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"paper.pdf", "été \"déjà\".html", "a\r\nSet-Cookie: stolen=1", "../../etc/passwd", "a;b=c,d"})
    void whenADocumentIsFetched_thenItIsADownloadAndNothingElse(String fileName) {
        String task = papers("A desk", fileName);
        String href = clerk.get("tasks/" + task).text("/content/documents/0/href");

        Answer answer = clerk.send("GET", href, null, Map.of());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.response().body()).isEqualTo(SCRIPT);
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.response().headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("stolen"));
        assertProblem(employee.send("GET", href, null, Map.of()), 403, "not-yours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"what", "unknown", "..%2f..%2fpaper", "%2e%2e", "paper%00", "x%0d%0aSet-Cookie:a=b"})
    void whenADocumentOfAnotherNameIsAskedFor_thenThereIsNone(String name) {
        Answer answer = clerk.get("tasks/" + papers("A desk", "paper.pdf") + "/documents/" + name);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        assertThat(answer.response().body()).doesNotContain(SCRIPT);
    }

    @Test
    void whenAnIdIsHugeOrStrange_thenItIsSimplyUnknown() {
        String huge = "x".repeat(4000);
        assertProblem(employee.get("tasks/" + huge), 404, "task-unknown");
        assertProblem(employee.get("tasks/'%20OR%201=1--"), 404, "task-unknown");
        assertProblem(employee.get("records/" + huge), 404, "record-unknown");
        assertProblem(employee.post("requests/" + huge + "/withdrawal", "{\"reason\":\"x\"}"), 404, "request-unknown");
        assertProblem(
                employee.post("tasks/" + huge + "/challenge", "{\"method\":\"click\",\"contentDigest\":\"d\"}"),
                404,
                "task-unknown");
        assertThat(employee.get("nothing-here").status()).isEqualTo(404);
        assertThat(employee.send("DELETE", "/camunda/api/paraph/tasks/x", null, Map.of())
                        .status())
                .isEqualTo(405);
    }

    @Test
    void whenTheJournalIsAskedFor_thenOnlyAdministratorsAreAnswered() {
        leave("Journal");
        assertProblem(employee.get("journal/check"), 403, "not-allowed");

        Answer answer = admin.get("journal/check");

        assertThat(answer.json().at("/intact").asBoolean()).isTrue();
        assertThat(answer.json().at("/entries").asInt()).isPositive();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void whenAStaticFileIsFetched_thenItIsRevalidatedByItsTag() {
        Answer first = nobody.send("GET", "/camunda/paraph/signing.js", null, Map.of());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).contains("javascript");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");

        Answer again =
                nobody.send("GET", "/camunda/paraph/signing.js", null, Map.of("If-None-Match", first.header("ETag")));

        assertThat(again.status()).isEqualTo(304);
        for (String path : List.of(
                "..%2fmessages/web_en.properties",
                "%2e%2e/db/common/V1__tables.sql", "../processes/leave-request.bpmn", "unknown.js", "")) {
            assertThat(nobody.send("GET", "/camunda/paraph/" + path, null, Map.of())
                            .status())
                    .as(path)
                    .isIn(400, 404);
        }
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text("/type")).isEqualTo("urn:paraph:" + type);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        for (String member : List.of("/title", "/detail", "/remedy", "/instance")) {
            assertThat(answer.text(member)).as(member).isNotBlank().doesNotContain("{0}");
        }
    }

    private static ObjectNode signature(Visitor visitor, String task, String person, String method) {
        String digest = visitor.get("tasks/" + task).text("/content/digest");
        Answer challenge = visitor.post(
                "tasks/" + task + "/challenge", "{\"method\":\"" + method + "\",\"contentDigest\":\"" + digest + "\"}");
        assertThat(challenge.status()).as(challenge.toString()).isEqualTo(201);
        ObjectNode body = JSON.createObjectNode()
                .put("challenge", challenge.text("/challenge"))
                .put("method", method)
                .put("contentDigest", digest)
                .put("statementVersion", "1")
                .put("language", "en");
        body.putObject("answers").put("memorized-secret", password(person));
        return body;
    }

    private static Answer sign(Visitor visitor, String task, String person, String method, String mark) {
        ObjectNode body = signature(visitor, task, person, method);
        if (mark != null) {
            body.put("mark", mark.replace("\"", ""));
        }
        return visitor.post("tasks/" + task + "/signature", body.toString());
    }

    private static String leave(String comment) {
        LocalDate start = LocalDate.now(ZoneOffset.UTC).plusDays(10L + 3L * leaves++);
        return start(
                "employee",
                "leave-request",
                Map.of(
                        "leaveType",
                        "vacation",
                        "startDate",
                        start.toString(),
                        "endDate",
                        start.plusDays(1).toString(),
                        "comment",
                        comment));
    }

    private static String papers(String what, String fileName) {
        return start(
                "employee",
                "papers",
                Map.of(
                        "what",
                        Variables.stringValue(what).getValue(),
                        "paper",
                        Variables.fileValue(fileName)
                                .file(SCRIPT.getBytes(StandardCharsets.UTF_8))
                                .mimeType("text/html")
                                .create()));
    }

    private static String start(String person, String process, Map<String, Object> variables) {
        engine.getIdentityService().setAuthenticatedUserId(person);
        try {
            String instance = engine.getRuntimeService()
                    .startProcessInstanceByKey(process, new HashMap<>(variables))
                    .getId();
            return engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
