package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Accounts;
import org.paraph.authentication.outofband.Gateway;
import org.paraph.web.Visitor.Answer;

/** What a person sends in answer to a task is not right: the problem says so, and the task can still be answered. */
class AnswersOverHttpIT {

    @RegisterExtension
    static final Api API = new Api();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statementVersion | 0 | 409 | statement-changed",
                "challenge | unknown | 410 | challenge-unknown",
                "challenge | NUL | 410 | challenge-unknown",
                "mark | not for a click | 422 | mark-invalid",
                "method | drawn | 422 | mark-invalid",
                "method | blood | 422 | method-unknown",
                "password | wrong | 422 | answer-wrong",
                "password | NONE | 422 | answer-missing"
            })
    void whenTheSignatureIsNotRight_thenNothingIsSigned(String member, String value, int status, String type) {
        String task = API.leave("Once more");

        Attempt.sign(API, API.employee, task, () -> spoilt(task, member, value)).isRefused(status, type);

        assertThat(API.sign(API.employee, task, "employee", "click", null).status())
                .isEqualTo(200);
    }

    private static ObjectNode spoilt(String task, String member, String value) {
        ObjectNode body = API.signature(API.employee, task, "employee", "click");
        if (!member.equals("password")) {
            return body.put(member, value.replace("NUL", "a\u0000b"));
        }
        ObjectNode answers = body.putObject("answers");
        if (!value.equals("NONE")) {
            answers.put("memorized-secret", value);
        }
        return body;
    }

    @Test
    void whenSeveralAreSigned_thenEachHasItsReceipt_andAskingAgainTellsTheSame() {
        List<String> tasks = List.of(API.approval(), API.approval());
        ObjectNode body = several(API.manager, tasks);
        Answer waiting = API.manager.get("approvals?lang=fr");
        assertThat(waiting.json().at("/most").asInt()).isEqualTo(50);
        for (String task : tasks) {
            assertThat(waiting.json().at("/approvals"))
                    .filteredOn(it -> it.path("task").asText().equals(task))
                    .singleElement()
                    .satisfies(it -> assertThat(it.path("why").isNull()).isTrue())
                    .satisfies(it -> assertThat(it.path("levelName").asText()).isEqualTo("Niveau 2"))
                    .satisfies(it -> assertThat(it.path("about").asText()).startsWith("Congé annuel"));
        }
        Answer challenge = API.manager.post("approvals/challenge", body.toString());
        assertThat(challenge.status()).as(challenge.toString()).isEqualTo(201);
        body.put("challenge", challenge.text("/challenge"))
                .put("statementVersion", "1")
                .put("language", "en");
        ObjectNode answered = body.deepCopy();
        answered.putObject("answers").put("memorized-secret", Accounts.password("manager"));

        Answer signed = API.manager.post("approvals/signature", answered.toString());

        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            assertThat(signed.text("/items/" + i + "/task")).isEqualTo(tasks.get(i));
            Answer record = API.manager.get("records/" + signed.text("/items/" + i + "/receipt/record"));
            assertThat(record.json().at("/authentication/set/position").asInt()).isEqualTo(i + 1);
        }
        assertThat(API.manager.post("approvals/signature", body.toString()).json())
                .isEqualTo(signed.json());
        body.remove(List.of("challenge", "statementVersion", "language"));
        Answer again = API.manager.post("approvals/challenge", body.toString());
        Api.assertProblem(again, 409, "set-not-ready");
        assertThat(again.text("/items/1/problem/type")).isEqualTo("urn:paraph:already-answered");
    }

    private static ObjectNode several(Visitor who, List<String> tasks) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("method", "click");
        ArrayNode shown = body.putArray("tasks");
        tasks.forEach(task -> shown.addObject()
                .put("task", task)
                .put("contentDigest", who.get("tasks/" + task).text("/content/digest")));
        return body;
    }

    @ParameterizedTest
    @ValueSource(strings = {"blood", "BLOOD"})
    void whenTheMethodIsUnknown_thenNothingBegins(String method) {
        String task = API.leave("Once more");
        String digest = API.employee.get("tasks/" + task).text("/content/digest");
        String body = "{\"method\":\"" + method + "\",\"contentDigest\":\"" + digest + "\"}";

        new Attempt(API, API.employee, task, "tasks/" + task + "/challenge", () -> body)
                .isRefused(422, "method-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\\u0000b", "a\\u001bb", "a\\u202Eb", "\\ud800"})
    void whenTheReasonCannotBeRead_thenAnotherIsAskedFor(String reason) {
        Attempt.decline(API, API.employee, API.leave("Once more"), reason).isRefused(422, "reason-missing");
    }

    @Test
    void whenTheReasonIsTooLong_thenAShorterOneIsAskedFor() {
        String task = API.leave("Once more");

        Attempt.decline(API, API.employee, task, "é".repeat(5000))
                .isRefused(
                        422, "reason-missing", "1 to 2,000 readable characters", "1 à 2\u00a0000 caractères lisibles");
    }

    @Test
    void whenTheChallengeWasUsed_thenItIsWorthNothing() {
        String task = API.leave("Once more");
        ObjectNode used = API.signature(API.employee, task, "employee", "click");
        ObjectNode wrong = used.deepCopy();
        wrong.putObject("answers").put("memorized-secret", "wrong");
        Api.assertProblem(API.employee.post("tasks/" + task + "/signature", wrong.toString()), 422, "answer-wrong");

        Attempt.sign(API, API.employee, task, () -> used).isRefused(410, "challenge-unknown");
        ObjectNode fresh = API.signature(API.employee, task, "employee", "click");
        assertThat(API.employee
                        .post("tasks/" + task + "/signature", fresh.toString())
                        .status())
                .isEqualTo(200);
        Attempt.sign(API, API.employee, task, () -> fresh).isRefused(409, "already-answered");
    }

    @Test
    void whenTheAnswerComesTooLate_thenItIsWorthNothing() {
        String task = API.leave("Once more");

        Attempt.sign(API, API.employee, task, () -> late(task)).isRefused(410, "challenge-expired");
    }

    private static ObjectNode late(String task) {
        ObjectNode body = API.signature(API.employee, task, "employee", "click");
        String challenge = body.get("challenge").asText();
        API.jdbc.update("UPDATE PARAPH_CHALLENGE SET EXPIRES_AT = ISSUED_AT WHERE ID = ?", challenge);
        return body;
    }

    @Test
    void whenTheLimitOfWrongPasswordsIsReached_thenItIsSaidForHowLong() {
        String task = API.papers("A desk", "paper.pdf");
        Answer last = null;
        for (int i = 0; i < 6; i++) {
            ObjectNode body = API.signature(API.clerk, task, "clerk", "click");
            body.putObject("answers").put("memorized-secret", "wrong");
            last = API.clerk.post("tasks/" + task + "/signature", body.toString());
        }
        Api.assertProblem(last, 429, "token-locked");
        assertThat(last.json().at("/retryAfter").asInt()).isBetween(200, 300);
        assertThat(last.header("Retry-After")).isEqualTo(last.text("/retryAfter"));
        assertThat(last.text("/detail")).contains("Nothing was signed");
    }

    @Test
    void whenACodeWasSent_thenItSignsAtLevel3WithThePassword_andOnlyItsHolderSeesItsWay() {
        enrolPhone(API.manager, "manager", "+1 613 555 0111");
        String task = API.purchase("manager");
        Answer begun = sendCode(API.manager, task);
        Gateway.Received message = API.gateway.next();
        String challenge = begun.text("/challenge");

        assertThat(begun.text("/hints/out-of-band")).isEqualTo("…11");
        assertThat(message.genuine()).isTrue();
        assertThat(message.text("to")).isEqualTo("+16135550111");
        assertThat(message.text("text"))
                .startsWith(message.text("code") + " is your code to sign “")
                .contains("asked for by The employee");
        Awaitility.await().until(() -> status(API.manager, challenge).equals("sent"));
        Api.assertProblem(API.employee.get("codes/" + challenge), 404, "code-unknown");
        Api.assertProblem(API.nobody.get("codes/" + challenge), 401, "not-logged-in");
        Attempt.sign(API, API.manager, task, () -> answered(sendCode(API.manager, task), task, "00000000"))
                .isRefused(422, "answer-wrong");
        ObjectNode late = answered(begun, task, message.text("code"));
        assertThat(API.manager
                        .post("tasks/" + task + "/signature", late.toString())
                        .text("/level"))
                .isEqualTo("3");
        API.gateway.next();
        API.gateway.next();
    }

    @Test
    void whenTheGatewayIsDown_thenNothingIsSigned_andTheSameMessageIsTriedAgain() {
        enrolPhone(API.employee, "employee", "+1 613 555 0122");
        String task = API.purchase("employee");
        API.gateway.answers(503, null);
        Answer begun = sendCode(API.employee, task);
        Gateway.Received first = API.gateway.next();
        Gateway.Received second = API.gateway.next();
        Awaitility.await()
                .until(() -> status(API.employee, begun.text("/challenge")).equals("delayed"));
        assertThat(API.employee.get("tasks/" + task).status()).isEqualTo(200);
        API.gateway.answers(202, null);
        Gateway.Received third = API.gateway.next();

        assertThat(List.of(second.idempotencyKey(), third.idempotencyKey())).containsOnly(first.idempotencyKey());
        Awaitility.await()
                .until(() -> status(API.employee, begun.text("/challenge")).equals("sent"));
    }

    @Test
    void whenTooManyCodesWereSent_thenItIsSaidWhenTheNextCanBe() {
        enrolPhone(API.admin, "admin", "+1 613 555 0133");
        String task = API.purchase("admin");
        for (int i = 0; i < 4; i++) {
            assertThat(sendCode(API.admin, task).status()).isEqualTo(201);
            API.gateway.next();
        }

        new Attempt(API, API.admin, task, "tasks/" + task + "/challenge", () -> wanted(task, API.admin))
                .isRefused(429, "too-many-codes", "Five codes", "Cinq codes");
        assertThat(sendCode(API.admin, task).json().at("/retryAfter").asInt()).isBetween(800, 900);
        assertThat(API.gateway.isEmpty()).isTrue();
    }

    @Test
    void whenACodeIsSentForSeveral_thenItSignsThemAll_untilTooManyWereSent() {
        Visitor buyer = API.hire("buyer");
        enrolPhone(buyer, "buyer", "+1 613 555 0144");
        List<String> tasks = List.of(API.purchase("buyer"), API.purchase("buyer"));
        ObjectNode body = several(buyer, tasks);
        body.putArray("tokens").add("out-of-band");
        Answer challenge = buyer.post("approvals/challenge", body.toString());
        assertThat(challenge.text("/hints/out-of-band")).isEqualTo("…44");
        Gateway.Received message = API.gateway.next();
        assertThat(message.text("text")).contains("“Several approvals”");
        ObjectNode answered = body.deepCopy();
        answered.remove("tokens");
        answered.put("challenge", challenge.text("/challenge"))
                .put("statementVersion", "1")
                .put("language", "en")
                .putObject("answers")
                .put("memorized-secret", Accounts.password("buyer"))
                .put("out-of-band", message.text("code"));

        Answer signed = buyer.post("approvals/signature", answered.toString());

        assertThat(signed.text("/items/0/receipt/level")).isEqualTo("3");
        assertThat(signed.text("/items/1/receipt/level")).isEqualTo("3");
        List<String> more = List.of(API.purchase("buyer"), API.purchase("buyer"));
        ObjectNode next = several(buyer, more);
        next.putArray("tokens").add("out-of-band");
        for (int i = 0; i < 3; i++) {
            assertThat(buyer.post("approvals/challenge", next.toString()).status())
                    .isEqualTo(201);
            API.gateway.next();
        }
        new Attempt(API, buyer, more.get(0), "approvals/challenge", next::toString)
                .isRefused(429, "too-many-codes", "Five codes", "Cinq codes");
        assertThat(API.gateway.isEmpty()).isTrue();
    }

    private static void enrolPhone(Visitor who, String person, String number) {
        String wish = "\"type\":\"out-of-band\",\"name\":\"phone\",\"address\":\"" + number + "\"}";
        String challenge = who.post("tokens/challenge", "{" + wish).text("/challenge");
        String proof = "{\"challenge\":\"" + challenge + "\",\"answers\":{\"memorized-secret\":\""
                + Accounts.password(person) + "\"},";
        Answer begun = who.post("tokens", proof + wish);
        assertThat(begun.text("/sent/address")).isEqualTo("…" + number.substring(number.length() - 2));
        String answer = "{\"answer\":\"" + API.gateway.next().text("code") + "\"}";
        assertThat(who.post("tokens/" + begun.text("/token/id") + "/confirmation", answer)
                        .text("/address"))
                .isEqualTo("…" + number.substring(number.length() - 2));
    }

    private static Answer sendCode(Visitor who, String task) {
        return who.post("tasks/" + task + "/challenge", wanted(task, who));
    }

    private static String wanted(String task, Visitor who) {
        String digest = who.get("tasks/" + task).text("/content/digest");
        return "{\"method\":\"click\",\"contentDigest\":\"" + digest + "\",\"tokens\":[\"out-of-band\"]}";
    }

    private static ObjectNode answered(Answer begun, String task, String code) {
        String digest = API.manager.get("tasks/" + task).text("/content/digest");
        ObjectNode body = Api.signature(begun.text("/challenge"), "click", digest, Accounts.password("manager"));
        body.withObject("/answers").put("out-of-band", code);
        return body;
    }

    private static String status(Visitor who, String challenge) {
        return who.get("codes/" + challenge).text("/status");
    }
}
