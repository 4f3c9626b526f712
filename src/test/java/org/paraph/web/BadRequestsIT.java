package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.web.Visitor.Answer;

/** What cannot be understood, or comes from nobody, never reaches the register: nothing is recorded at all. */
class BadRequestsIT {

    @RegisterExtension
    static final Api API = new Api();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "challenge | {\"contentDigest\":\"d\"}",
                "challenge | {\"method\":\"click\",\"contentDigest\":\"d\",\"signer\":\"boss\"}",
                "challenge | {\"method\":\"click\",\"method\":\"typed\",\"contentDigest\":\"d\"}",
                "challenge | {\"method\":\"click\"",
                "challenge | []",
                "challenge | null",
                "signature | {\"method\":\"click\"}",
                "signature | nonsense",
                "waiver | {\"contentDigest\":\"d\",\"approver\":\"admin\",\"reason\":\"My phone\"}",
                "waiver | {\"contentDigest\":\"d\",\"approver\":\"a\\u0000\",\"level\":2,\"reason\":\"My phone\"}",
                "refusal | {} {}",
                "refusal | {\"reason\":{}}"
            })
    void whenTheBodyIsNotWhatIsExpected_thenNothingIsRecorded(String step, String body) {
        String task = API.leave("Malformed");

        new Attempt(API, API.employee, task, "tasks/" + task + "/" + step, () -> body)
                .isNotUnderstood(400, "malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "challenge | {}",
                "challenge | {\"method\":\"click\"}",
                "challenge | {\"method\":\"click\",\"tasks\":[null]}",
                "challenge | {\"method\":\"click\",\"tasks\":[{\"task\":\"a\"}]}",
                "challenge | {\"tasks\":[]}",
                "signature | {\"method\":\"click\",\"tasks\":[]}",
                "signature | {\"challenge\":\"c\",\"method\":\"click\",\"tasks\":[],\"statementVersion\":\"1\",\"language\":\"de\"}"
            })
    void whenTheBodyAboutSeveralIsNotWhatIsExpected_thenNothingIsRecorded(String step, String body) {
        String task = API.leave("Malformed");

        new Attempt(API, API.employee, task, "approvals/" + step, () -> body).isNotUnderstood(400, "malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"method\":\"click\",\"tasks\":[]} | 422 | set-empty",
                "{\"method\":\"drawn\",\"tasks\":[{\"task\":\"a\",\"contentDigest\":\"d\"}]} | 422 | set-method",
                "{\"method\":\"click\",\"tasks\":[{\"task\":\"a\\u0000\",\"contentDigest\":\"d\"}]} | 404 | task-unknown"
            })
    void whenWhatIsSentCanBeNoSet_thenTheProblemSaysSo(String body, int status, String type) {
        new Attempt(API, API.employee, API.leave("No set"), "approvals/challenge", () -> body).isRefused(status, type);
    }

    @Test
    void whenTheLanguageOfTheStatementIsUnknown_thenNothingIsRecorded() {
        String task = API.leave("Malformed");

        Attempt.sign(
                        API,
                        API.employee,
                        task,
                        () -> Api.signature("c", "click", "d", "p").put("language", "de"))
                .isNotUnderstood(400, "malformed");
    }

    @Test
    void whenTheBodyIsTooLarge_thenNothingIsRecorded() {
        String task = API.leave("Large");

        Attempt.decline(API, API.employee, task, "x".repeat(10_000_000)).isNotUnderstood(413, "too-large");
    }

    @Test
    void whenTheBodyIsNotCalledJson_thenItIsNotRead() {
        String task = API.leave("Large");
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "application/jsonp", "nonsense")) {
            Answer answer = API.employee.send(
                    "POST", "/camunda/api/paraph/tasks/" + task + "/refusal", "{}", Map.of("Content-Type", type));
            Api.assertProblem(answer, 400, "malformed");
        }
    }

    @Test
    void whenNobodyIsLoggedIn_thenNothingIsSaid() {
        String task = API.leave("Secret");
        for (String path : List.of(
                "tasks/" + task, "tasks/" + task + "/documents/x", "requests?of=me", "approvals", "journal/check")) {
            Answer answer = API.nobody.get(path);
            Api.assertProblem(answer, 401, "not-logged-in");
            assertThat(answer.response().body()).doesNotContain("Secret");
        }
        for (String path : List.of("tasks/" + task + "/challenge", "approvals/challenge", "approvals/signature")) {
            Api.assertProblem(API.nobody.post(path, "{}"), 401, "not-logged-in");
        }
    }

    @Test
    void whenTheCsrfTokenIsMissingOrWrong_thenTheWebappsRefuse() {
        String task = API.leave("Forged");
        Visitor forger = API.visitor("employee");
        for (String path :
                List.of("/camunda/api/paraph/tasks/", "/camunda/%61pi/paraph/tasks/", "/camunda//api/paraph/tasks/")) {
            Answer answer = forger.send(
                    "POST",
                    path + task + "/refusal",
                    "{\"contentDigest\":\"x\",\"reason\":\"forged\"}",
                    Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", "0".repeat(32)));
            assertThat(answer.status()).as(path + answer).isIn(403, 404, 400);
        }
        assertThat(API.employee.get("tasks/" + task).text("/task")).isEqualTo(task);
        Answer several = forger.send(
                "POST",
                "/camunda/api/paraph/approvals/signature",
                "{}",
                Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", "0".repeat(32)));
        assertThat(several.status()).isEqualTo(403);
    }

    @Test
    void whenAnIdIsHugeOrStrange_thenItIsSimplyUnknown() {
        String huge = "x".repeat(4000);
        Api.assertProblem(API.employee.get("tasks/" + huge), 404, "task-unknown");
        Api.assertProblem(API.employee.get("tasks/'%20OR%201=1--"), 404, "task-unknown");
        Api.assertProblem(API.employee.get("records/" + huge), 404, "record-unknown");
        Api.assertProblem(
                API.employee.post("requests/" + huge + "/withdrawal", "{\"reason\":\"x\"}"), 404, "request-unknown");
        Api.assertProblem(
                API.employee.post("tasks/" + huge + "/challenge", "{\"method\":\"click\",\"contentDigest\":\"d\"}"),
                404,
                "task-unknown");
        assertThat(API.employee.get("nothing-here").status()).isEqualTo(404);
        assertThat(API.employee
                        .send("DELETE", "/camunda/api/paraph/tasks/x", null, Map.of())
                        .status())
                .isEqualTo(405);
    }
}
