package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.content.Digests;
import org.paraph.web.Visitor.Answer;

/** The HTTP interface as a client meets it: with the webapps' own login, session and CSRF token. */
class ApiIT {

    @RegisterExtension
    static final Api API = new Api();

    @Test
    void whenAPersonSigns_thenEveryStepAnswersAsPromised() {
        String task = API.leave("A comment");
        Answer look = API.employee.get("tasks/" + task);
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

        Answer receipt = API.sign(API.employee, task, "employee", "typed", "Zoë");
        assertThat(receipt.status()).as(receipt.toString()).isEqualTo(200);
        assertThat(receipt.text("/outcome")).isEqualTo("signed");
        assertThat(receipt.header("Cache-Control")).contains("no-store");

        Answer record = API.employee.send("GET", receipt.text("/href"), null, Map.of());
        assertThat(record.status()).isEqualTo(200);
        assertThat(record.header("Cache-Control")).contains("no-store");
        assertThat(record.header("Paraph-Record-Digest"))
                .isEqualTo("sha-256=" + Digests.sha256(record.response().body()));
        assertThat(record.text("/statement/text")).isEqualTo(look.text("/statement/text"));
        assertThat(record.text("/signature/mark")).isEqualTo("Zoë");
        String id = receipt.text("/record");
        assertThat(API.admin.get("records/" + id).status()).isEqualTo(200);
        Api.assertProblem(API.clerk.get("records/" + id), 404, "record-unknown");
        Api.assertProblem(API.nobody.get("records/" + id), 401, "not-logged-in");
    }

    @Test
    void whenSomebodyReadsFrench_thenEverythingIsFrench() {
        String task = API.leave("Un commentaire");

        Answer asked = API.employee.get("tasks/" + task + "?lang=fr");
        Answer accepted = API.employee.send(
                "GET", "/camunda/api/paraph/tasks/" + task, null, Map.of("Accept-Language", "fr-CA,fr;q=0.9,en;q=0.1"));

        assertThat(asked.header("Content-Language")).as(asked.toString()).isEqualTo("fr");
        assertThat(asked.text("/title")).isEqualTo("Signer la demande");
        assertThat(asked.text("/statement/text")).startsWith("En signant");
        assertThat(accepted.response().body()).isEqualTo(asked.response().body());
        Answer problem = API.manager.get("tasks/" + task + "?lang=fr");
        assertThat(problem.header("Content-Language")).isEqualTo("fr");
        assertThat(problem.text("/detail")).contains("Rien n’a été signé");
    }

    @Test
    void whenSomebodyDeclinesOrWithdraws_thenTheyGetAReceipt() {
        String declined = API.leave("No");
        String digest = API.employee.get("tasks/" + declined).text("/content/digest");
        String body = "{\"contentDigest\":\"" + digest + "\",\"reason\":\"" + Api.SCRIPT + "\"}";
        assertThat(API.employee.post("tasks/" + declined + "/refusal", body).text("/outcome"))
                .isEqualTo("declined");

        API.leave("Back");
        JsonNode mine = API.employee.get("requests?of=me").json().get(0);
        assertThat(mine.at("/mayWithdraw").asBoolean()).isTrue();
        String path = "requests/" + mine.at("/request").asText() + "/withdrawal";
        Api.assertProblem(API.manager.post(path, "{\"reason\":\"Mine\"}"), 404, "request-unknown");
        Api.assertProblem(API.employee.post(path, "{}"), 422, "reason-missing");
        assertThat(API.employee.post(path, "{\"reason\":\"Changed\"}").text("/outcome"))
                .isEqualTo("withdrawn");
        Api.assertProblem(API.employee.post(path, "{\"reason\":\"Again\"}"), 409, "already-answered");
    }

    @Test
    void whenALongTextHoldsAScript_thenItComesBackAsText() {
        String task = API.papers(Api.SCRIPT + "x".repeat(3900), "paper.pdf");

        Answer look = API.clerk.get("tasks/" + task);

        assertThat(look.header("Content-Type")).startsWith("application/json");
        assertThat(look.text("/content/values/0/display")).isEqualTo(Api.SCRIPT + "x".repeat(3900));
    }

    @Test
    void whenTheJournalIsAskedFor_thenOnlyAdministratorsAreAnswered() {
        API.leave("Journal");
        Api.assertProblem(API.employee.get("journal/check"), 403, "not-allowed");

        Answer answer = API.admin.get("journal/check");

        assertThat(answer.json().at("/intact").asBoolean()).isTrue();
        assertThat(answer.json().at("/entries").asInt()).isPositive();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
