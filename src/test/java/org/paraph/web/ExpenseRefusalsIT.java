package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Disclosure;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.TokenHolder;
import org.paraph.authentication.enrolment.Wish;
import org.paraph.authority.AuthorityKind;
import org.paraph.authority.Change;
import org.paraph.authority.Delegation;
import org.paraph.authority.DelegationStore;
import org.paraph.authority.Money;
import org.paraph.authority.Period;
import org.paraph.authority.Scope;
import org.paraph.demo.RunningExample;
import org.paraph.signature.RequestStore;
import org.paraph.web.Visitor.Answer;

/** What the manager tries with an expense claim, over the interface and over the engine's own: refused, the task stays. */
class ExpenseRefusalsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "memorized-secret";
    private static final String SHEET = "look-up-secret";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T05:00:00Z");

    @RegisterExtension
    static final RunningExample example = new RunningExample();

    private static Visitor manager;
    private static TokenHolder.Sheet sheet;

    @BeforeAll
    static void logIn() {
        manager = visitor("manager");
        Enrolment enrolment = example.bean(Enrolment.class);
        Wish wish = Wish.enrol(TokenType.LOOK_UP_SECRET, "paper");
        var demand = TokenHolder.done(enrolment.ask("manager", wish));
        var begun = TokenHolder.done(enrolment.begin(
                "manager", wish, TokenHolder.answered(demand, Map.of(TokenType.MEMORIZED_SECRET, "demo-manager"))));
        sheet = new TokenHolder.Sheet(begun.token().id(), (Disclosure.Sheet) begun.shown());
        TokenHolder.done(enrolment.confirm(
                "manager", sheet.id(), sheet.code(sheet.shown().first())));
    }

    @Test
    void whenThePasswordIsAlone_thenTheLevelIsTooLow() throws JsonProcessingException {
        String task = certification("80.00");

        refused(sign(task), 422, "level-too-low", "required level of assurance");
        stays(task);
    }

    @Test
    void whenBothTokensAreKnown_thenTheSecondIsNoneOfHis() throws JsonProcessingException {
        String task = certification("80.00");

        refused(sign(task, "pre-registered-knowledge"), 422, "token-unavailable", "not available to you");
        stays(task);
    }

    @Test
    void whenTheClaimIsHisOwn_thenHeDoesNotCertifyIt() throws JsonProcessingException {
        String task = certification("manager", "80.00");
        example.bean(TaskService.class).setAssignee(task, "manager");

        refused(manager.get("tasks/" + task), 403, "four-eyes", "second person");
        refused(begin(task), 403, "four-eyes", "second person");
        stays(task);
    }

    @Test
    void whenTheAmountIsOverHisLimit_thenTheLimitIsNamedAndWhoMaySign() throws JsonProcessingException {
        // Somebody else's claims: what one person certifies for the same payee adds up.
        example.bean(IdentityService.class).setUserInfo("contracting", "manager", "manager");
        String task = certification("contracting", "10000.01");

        Answer answer = manager.get("tasks/" + task + "?lang=en");
        refused(answer, 403, "authority-missing", "10,000.01\u00a0CAD, and you hold it up to 10,000.00\u00a0CAD");
        assertThat(answer.text("/remedy")).contains("Hélène Bouchard");
        refused(begin(task), 403, "authority-missing", "up to 10,000.00\u00a0CAD");
        stays(task);
        assertThat(certifies(certification("contracting", "10000.00"))).isEqualTo("CertifyAgain");
    }

    @Test
    void whenHisDelegationHasEnded_thenItsEndIsNamed() throws JsonProcessingException {
        String task = certification("80.00");
        Delegation valid = held(AuthorityKind.SECTION_34);
        add(changed(valid, new Period(LONG_AGO, Instant.parse("2026-06-30T04:00:00Z"))));
        try {
            refused(
                    manager.get("tasks/" + task + "?lang=en"),
                    403,
                    "authority-missing",
                    "Your delegation ended on June 30");
            refused(begin(task), 403, "authority-missing", "Your delegation ended on");
            stays(task);
        } finally {
            add(changed(held(AuthorityKind.SECTION_34), valid.period()));
        }
        assertThat(certifies(task)).isEqualTo("ReleasePayment");
    }

    @Test
    void whenHeCertified_thenHeDoesNotReleaseToo() throws JsonProcessingException {
        String task = certification("80.00");
        String instance = instance(task);
        assertThat(certifies(task)).isEqualTo("ReleasePayment");
        String release = taskIn(instance);
        add(new Delegation(
                "10000000-0000-4000-8000-000000000033",
                1,
                Delegation.Holder.person("manager"),
                AuthorityKind.SECTION_33,
                new Money(1_000_000, "CAD"),
                Scope.ALL,
                new Period(LONG_AGO, null),
                false,
                "EXAMPLE-2",
                Delegation.Status.ACTIVE,
                null));
        example.bean(TaskService.class).addCandidateUser(release, "manager");

        refused(manager.get("tasks/" + release), 403, "four-eyes", "second person");
        refused(begin(release), 403, "four-eyes", "second person");
        stays(release);
    }

    /** Signs with everything that is asked for, and tells where the process goes. */
    private static String certifies(String task) {
        String instance = instance(task);
        Answer signed = sign(task, SHEET);
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        return example.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getTaskDefinitionKey();
    }

    private static void refused(Answer answer, int status, String type, String why) {
        Api.assertProblem(answer, status, type);
        assertThat(answer.text("/detail")).contains(why).endsWith("Nothing was signed.");
    }

    /** Nor does the engine let it go: the task cannot be completed, and is still there. */
    private static void stays(String task) throws JsonProcessingException {
        for (String door : new String[] {"complete", "submit-form"}) {
            HttpResponse<String> answer = example.postAs("manager", "/engine-rest/task/" + task + "/" + door, "{}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            JsonNode refusal = JSON.readTree(answer.body());
            assertThat(refusal.path("code").asInt()).isEqualTo(22_001);
            assertThat(refusal.path("message").asText()).isNotBlank();
        }
        assertThat(example.getAs("manager", "/engine-rest/task/" + task).statusCode())
                .isEqualTo(200);
    }

    private static Answer begin(String task) {
        String digest =
                example.bean(RequestStore.class).byTask(task).orElseThrow().contentDigest();
        ObjectNode intent = JSON.createObjectNode().put("method", "click").put("contentDigest", digest);
        return manager.post("tasks/" + task + "/challenge", intent.toString());
    }

    /** With the password and that token, if any. */
    private static Answer sign(String task, String... second) {
        Answer shown = manager.get("tasks/" + task);
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        String digest = shown.text("/content/digest");
        ObjectNode body = JSON.createObjectNode().put("method", "click").put("contentDigest", digest);
        ObjectNode asked = body.deepCopy();
        asked.putArray("tokens")
                .add(PASSWORD)
                .addAll(List.of(second).stream().map(TextNode::new).toList());
        Answer challenge = manager.post("tasks/" + task + "/challenge", asked.toString());
        assertThat(challenge.status()).as(challenge.toString()).isEqualTo(201);
        body.put("challenge", challenge.text("/challenge"))
                .put("statementVersion", "1")
                .put("language", "en");
        ObjectNode answers = body.putObject("answers").put(PASSWORD, "demo-manager");
        for (String token : second) {
            answers.put(token, token.equals(SHEET) ? sheet.code(challenge.text("/hints/" + SHEET)) : "Rex");
        }
        return manager.post("tasks/" + task + "/signature", body.toString());
    }

    /** The task to certify a claim of the employee that was signed. */
    private static String certification(String amount) throws JsonProcessingException {
        return certification("employee", amount);
    }

    private static String certification(String claimant, String amount) throws JsonProcessingException {
        ObjectNode variables = JSON.createObjectNode();
        variables.putObject("purpose").put("value", "Visit of the regional office");
        variables.putObject("costCentre").put("value", "1200");
        variables.putObject("currency").put("value", "CAD");
        variables
                .putObject("lines")
                .put(
                        "value",
                        "[{\"date\":\"2026-01-15\",\"category\":\"travel\",\"description\":\"Train\",\"amount\":\""
                                + amount + "\"}]");
        HttpResponse<String> filed = example.postAs(
                claimant,
                "/engine-rest/process-definition/key/expense-approval/start",
                JSON.createObjectNode().set("variables", variables).toString());
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(200);
        String instance = JSON.readTree(filed.body()).path("id").asText();
        Answer signed = visitor(claimant).sign(taskIn(instance), "Signed", "demo-" + claimant);
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        return taskIn(instance);
    }

    private static String taskIn(String instance) {
        return example.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private static String instance(String task) {
        return example.bean(TaskService.class)
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();
    }

    private static Delegation held(AuthorityKind kind) {
        return example.bean(DelegationStore.class)
                .held(kind, Delegation.Holder.person("manager"))
                .get(0);
    }

    private static Delegation changed(Delegation it, Period period) {
        return new Delegation(
                it.id(),
                it.version() + 1,
                it.holder(),
                it.kind(),
                it.limit(),
                it.scope(),
                period,
                it.acting(),
                it.instrument(),
                it.status(),
                it.source());
    }

    private static void add(Delegation it) {
        assertThat(example.bean(DelegationStore.class).add(it, new Change("admin", LONG_AGO, "For a test")))
                .isTrue();
    }

    private static Visitor visitor(String person) {
        return new Visitor(example.url(""), person, "demo-" + person);
    }
}
