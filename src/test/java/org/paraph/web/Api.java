package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.OneTask.assignee;
import static org.paraph.OneTask.property;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.paraph.Accounts;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.paraph.OneTask;
import org.paraph.Vacations;
import org.paraph.authentication.outofband.Gateway;
import org.paraph.web.Visitor.Answer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A host application with the HTTP interface, people logged in to it, and the tasks they are asked to sign. */
final class Api implements BeforeAllCallback, AfterAllCallback {

    static final String SCRIPT = "<script>alert('x')</script>";
    private static final List<String> PEOPLE = List.of("employee", "manager", "admin", "clerk");
    private static final ObjectMapper JSON = new ObjectMapper();

    ProcessEngine engine;
    DataSource database;
    JdbcTemplate jdbc;
    Visitor employee;
    Visitor manager;
    Visitor admin;
    Visitor clerk;
    Visitor nobody;
    Gateway gateway;
    private final Path pki;
    private ConfigurableApplicationContext host;

    Api() {
        this(null);
    }

    /** @param pki folder of certification authorities; {@code null}: the host has none */
    Api(Path pki) {
        this.pki = pki;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Databases.Database memory = Databases.h2Memory();
        Databases.Database impatient =
                new Databases.Database(memory.url() + ";LOCK_TIMEOUT=200", memory.user(), memory.password());
        gateway = new Gateway();
        Map<String, String> settings = new HashMap<>(gateway.settings());
        settings.put("host.web", "true");
        settings.put("paraph.process.deploy", "true");
        settings.put("paraph.tokens.keys", "test:" + "A".repeat(43) + "=");
        if (pki != null) {
            settings.put("paraph.pki.development-folder", pki.toString());
            settings.put("paraph.pki.development-password", "only-for-this-test");
        }
        host = HostApplication.start(true, impatient, settings);
        engine = host.getBean(ProcessEngine.class);
        database = host.getBean(DataSource.class);
        jdbc = new JdbcTemplate(database);
        people(engine.getIdentityService());
        deployPapers();
        employee = visitor("employee");
        manager = visitor("manager");
        admin = visitor("admin");
        clerk = visitor("clerk");
        nobody = new Visitor(server());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        host.close();
        gateway.close();
    }

    private static void people(IdentityService identity) {
        identity.saveGroup(identity.newGroup("camunda-admin"));
        PEOPLE.forEach(id -> Accounts.add(identity, id));
        identity.createMembership("admin", "camunda-admin");
        identity.setUserInfo("employee", "manager", "manager");
    }

    private void deployPapers() {
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "purchase.bpmn",
                        OneTask.model(
                                "purchase",
                                assignee("${buyer}"),
                                property("purpose", "approval")
                                        + property("assurance", "3")
                                        + property("content", "what"),
                                ""))
                .addString(
                        "papers.bpmn",
                        OneTask.model(
                                "papers",
                                assignee("clerk"),
                                property("purpose", "agreement")
                                        + property("assurance", "1")
                                        + property("content", "what, paper"),
                                ""))
                .deploy();
    }

    private String server() {
        return "http://localhost:" + host.getEnvironment().getProperty("local.server.port");
    }

    /** Somebody new, who has nothing but a password. */
    Visitor hire(String person) {
        Accounts.add(engine.getIdentityService(), person);
        return visitor(person);
    }

    Visitor visitor(String person) {
        return new Visitor(server(), person, Accounts.password(person));
    }

    /** The employee's own task to sign a leave request; each has days of its own. */
    String leave(String comment) {
        return start("employee", "leave-request", Vacations.next(comment));
    }

    /** The manager's task to approve a leave request that the employee has signed. */
    String approval() {
        String task = leave("Please");
        String instance = instance(task);
        Answer signed = sign(employee, task, "employee", "click", null);
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        return taskIn(instance).getId();
    }

    /** The clerk's task to sign a text and a document. */
    String papers(String what, String fileName) {
        return papers(what, fileName, "text/html", SCRIPT.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a document of one's own. */
    String papers(String fileName, String mediaType, byte[] document) {
        return papers("A desk", fileName, mediaType, document);
    }

    private String papers(String what, String fileName, String mediaType, byte[] document) {
        return start(
                "employee",
                "papers",
                Map.of(
                        "what",
                        Variables.stringValue(what).getValue(),
                        "paper",
                        Variables.fileValue(fileName)
                                .file(document)
                                .mimeType(mediaType)
                                .create()));
    }

    /** That person's task to sign at level 3. */
    String purchase(String buyer) {
        return start("employee", "purchase", Map.of("what", "A desk", "buyer", buyer));
    }

    private String start(String person, String process, Map<String, Object> variables) {
        engine.getIdentityService().setAuthenticatedUserId(person);
        try {
            return taskIn(engine.getRuntimeService()
                            .startProcessInstanceByKey(process, new HashMap<>(variables))
                            .getId())
                    .getId();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Task taskIn(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    String instance(String task) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();
    }

    /** Sets a variable of the process behind somebody's back. */
    void set(String task, String variable, Object value) {
        engine.getRuntimeService().setVariable(instance(task), variable, value);
    }

    /** Everything that is needed to sign, after looking and beginning. */
    ObjectNode signature(Visitor visitor, String task, String person, String method) {
        String digest = visitor.get("tasks/" + task).text("/content/digest");
        Answer challenge = visitor.post(
                "tasks/" + task + "/challenge", "{\"method\":\"" + method + "\",\"contentDigest\":\"" + digest + "\"}");
        assertThat(challenge.status()).as(challenge.toString()).isEqualTo(201);
        return signature(challenge.text("/challenge"), method, digest, Accounts.password(person));
    }

    static ObjectNode signature(String challenge, String method, String digest, String password) {
        ObjectNode body = JSON.createObjectNode()
                .put("challenge", challenge)
                .put("method", method)
                .put("contentDigest", digest)
                .put("statementVersion", "1")
                .put("language", "en");
        body.putObject("answers").put("memorized-secret", password);
        return body;
    }

    Answer sign(Visitor visitor, String task, String person, String method, String mark) {
        ObjectNode body = signature(visitor, task, person, method);
        if (mark != null) {
            body.put("mark", mark);
        }
        return visitor.post("tasks/" + task + "/signature", body.toString());
    }

    static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text("/type")).isEqualTo("urn:paraph:" + type);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        for (String member : List.of("/title", "/detail", "/remedy", "/instance")) {
            assertThat(answer.text(member)).as(member).isNotBlank().doesNotContain("{0}");
        }
    }
}
