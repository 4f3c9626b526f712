package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.web.Visitor.Answer;

/** Who may keep delegations over HTTP, and what everybody else sees. */
class DelegationsOverHttpIT {

    @RegisterExtension
    static final Api API = new Api();

    private static final String HEADER =
            "kind,holderType,holder,limit,currency,costCentres,validFrom,validUntil,acting,instrument\n";

    private static Visitor officer;

    @BeforeAll
    static void officer() {
        var identity = API.engine.getIdentityService();
        identity.saveGroup(identity.newGroup("delegationOfficers"));
        identity.createMembership("clerk", "delegationOfficers");
        officer = API.visitor("clerk");
    }

    @Test
    void whenSomebodyElseKeepsDelegations_thenTheyAreRefused() {
        Api.assertProblem(API.nobody.get("delegations"), 401, "not-logged-in");
        Api.assertProblem(API.employee.post("delegations", body("manager")), 403, "not-officer");
        Api.assertProblem(take(API.employee, HEADER), 403, "not-officer");
        Api.assertProblem(API.employee.get("positions"), 403, "not-officer");
        Api.assertProblem(API.employee.post("delegations/x/suspension", reason(1)), 403, "not-officer");
        Api.assertProblem(API.employee.get("delegations/x"), 404, "delegation-unknown");
        assertThat(API.employee.get("delegations").json().at("/officer").asBoolean())
                .isFalse();
        assertThat(API.admin.get("delegations").json().at("/officer").asBoolean())
                .isTrue();
    }

    @Test
    void whenAnOfficerKeepsThem_thenEveryVersionIsReadInBothLanguages() {
        Answer created = officer.post("delegations", body("manager"));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        String id = created.text("/id");
        assertThat(created.text("/holderName")).isEqualTo("The manager");
        assertThat(created.text("/limitText")).isEqualTo("5,000.00\u00a0CAD");

        Answer suspended = officer.post("delegations/" + id + "/suspension", reason(1));
        assertThat(suspended.status()).as(suspended.toString()).isEqualTo(200);
        Api.assertProblem(officer.post("delegations/" + id + "/end", reason(1)), 409, "delegation-changed");

        JsonNode history = API.manager.get("delegations/" + id + "?lang=fr").json();
        assertThat(history).hasSize(2);
        assertThat(history.at("/1/status").asText()).isEqualTo("suspended");
        assertThat(history.at("/1/reason").asText()).isEqualTo("Because");
        assertThat(history.at("/0/validText").asText()).startsWith("Du 1er avril 2026 à 0\u00a0h");
        assertThat(API.manager.get("delegations").json().at("/delegations"))
                .anyMatch(
                        d -> d.path("id").asText().equals(id) && d.path("mine").asBoolean());
        Api.assertProblem(API.employee.get("delegations/" + id), 404, "delegation-unknown");
    }

    @Test
    void whenTheDraftIsWrong_thenTheReaderIsToldWhatToDo() {
        Answer answer = officer.post("delegations?lang=fr", body("nobody"));

        Api.assertProblem(answer, 422, "delegation-wrong");
        assertThat(answer.text("/detail"))
                .contains("Titulaire inconnu\u00a0: «\u00a0nobody\u00a0».", "Rien n’a été modifié.");
        Api.assertProblem(officer.post("delegations", body("clerk")), 403, "delegation-own");
        Api.assertProblem(officer.post("delegations", "{\"x\":1}"), 400, "malformed");
    }

    @Test
    void whenAFileIsSent_thenItIsTakenInOrItsLinesAreReported() {
        Answer right = take(officer, HEADER + "contract,position,head,unlimited,,*,2026-04-01,,no,DC-77\n");
        assertThat(right.status()).as(right.toString()).isEqualTo(200);
        assertThat(right.json().at("/created").asInt()).isEqualTo(1);

        Answer wrong = take(officer, HEADER + "contract,position,head,1,CAD,*,never,,no,DC-78\n");
        assertThat(wrong.json().at("/created").asInt()).isZero();
        assertThat(wrong.json().at("/wrong/0/line").asInt()).isEqualTo(2);
        assertThat(wrong.text("/wrong/0/problems/0")).startsWith("No such period: “never”.");
        Api.assertProblem(take(officer, "x".repeat(5 * 1024 * 1024 + 1)), 413, "file-too-large");
    }

    /** Whatever is sent, nothing ends as an error of the server. */
    @Test
    void whenSomebodyTriesToGetMore_thenEachWayIsRefusedInWords() {
        String id = officer.post("delegations", body("manager")).text("/id");
        String path = "delegations/" + id;
        String substitute =
                "{\"person\":\"%s\",\"validFrom\":\"2026-12-01\",\"validUntil\":\"2026-12-24\",\"reason\":\"Ill\"}";
        Map<String, String> wrong = Map.of(
                "\"5000\"", "\"5.123\"",
                "\"section-34\"", "\"section-99\"",
                "\"2026-04-01\"", "\"+999999999-01-01T00:00:00Z\"",
                "\"DC-12\"", "\"=1+1\"",
                "\"manager\"", "\"manager\\u0000\"",
                "\"New chart\"", "\"\\ud800\"",
                "\"1200\"", "\"" + "1".repeat(5000) + "\"");

        wrong.forEach((right, other) -> Api.assertProblem(
                officer.post("delegations?lang=fr", body("manager").replace(right, other)), 422, "delegation-wrong"));
        Api.assertProblem(API.manager.post(path + "/change", body("manager")), 403, "not-officer");
        Api.assertProblem(API.manager.post(path + "/end", reason(1)), 403, "not-officer");
        Api.assertProblem(API.manager.post(path + "/return", reason(1)), 404, "delegation-unknown");
        Api.assertProblem(
                API.manager.post(path + "/substitute", substitute.formatted("manager")), 422, "delegation-wrong");
        Api.assertProblem(officer.post(path + "/change", body("manager")), 409, "delegation-changed");
        assertThat(officer.send("DELETE", "/camunda/api/paraph/" + path, "", Map.of())
                        .status())
                .isEqualTo(405);
        assertThat(officer.send("PUT", "/camunda/api/paraph/" + path, body("clerk"), Map.of())
                        .status())
                .isEqualTo(405);
        assertThat(officer.get(path).json()).hasSize(1);
    }

    /** The webapps end a session from which such a request came. */
    @Test
    void whenAnotherSiteSendsAFile_thenItIsRefused() {
        Answer forged = API.visitor("clerk")
                .send(
                        "POST",
                        "/camunda/api/paraph/delegations/import?reason=Chart",
                        HEADER,
                        Map.of("Content-Type", "text/csv", "X-XSRF-TOKEN", "forged"));
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void whenAHolderIsAway_thenTheyPassItOnAndTakeItBack() {
        String id = officer.post("delegations", body("employee")).text("/id");
        String wanted = "{\"person\":\"manager\",\"limit\":\"10\",\"currency\":\"CAD\",\"validFrom\":\"2026-12-01\","
                + "\"validUntil\":\"2026-12-24\",\"reason\":\"On vacation\"}";

        Answer passedOn = API.employee.post("delegations/" + id + "/substitute", wanted);
        assertThat(passedOn.status()).as(passedOn.toString()).isEqualTo(201);
        assertThat(passedOn.text("/passedOnBy")).isEqualTo("The employee");
        assertThat(passedOn.json().at("/mayTakeBack").asBoolean()).isTrue();
        Api.assertProblem(API.manager.post("delegations/" + id + "/substitute", wanted), 404, "delegation-unknown");
        Api.assertProblem(
                API.employee.post("delegations/" + id + "/substitute", wanted.replace("\"10\"", "\"5001\"")),
                422,
                "delegation-beyond");

        Answer back = API.employee.post("delegations/" + passedOn.text("/id") + "/return", reason(1));
        assertThat(back.text("/status")).isEqualTo("ended");
    }

    @Test
    void whenAPositionIsGiven_thenItIsListedAndCanBeTakenAway() {
        Answer given = officer.post(
                "positions",
                "{\"position\":\"head\",\"person\":\"manager\",\"validFrom\":\"2026-04-01\",\"acting\":true,"
                        + "\"reason\":\"Named\"}");
        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        assertThat(officer.get("positions").json()).isNotEmpty();

        Answer taken = officer.post("positions/" + given.text("/id") + "/end", reason(1));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(given.json().at("/over").asBoolean()).isFalse();
        assertThat(taken.json().at("/over").asBoolean()).isTrue();
        assertThat(types()).contains("position-filled", "position-left");
    }

    private static List<String> types() {
        return API.jdbc.queryForList("SELECT TYPE FROM PARAPH_JOURNAL", String.class);
    }

    private static Answer take(Visitor visitor, String file) {
        return visitor.send(
                "POST",
                "/camunda/api/paraph/delegations/import?reason=Chart",
                file,
                Map.of("Content-Type", "text/csv"));
    }

    private static String body(String holder) {
        return "{\"holderType\":\"person\",\"holder\":\"" + holder + "\",\"kind\":\"section-34\",\"limit\":\"5000\","
                + "\"currency\":\"CAD\",\"costCentres\":\"1200\",\"validFrom\":\"2026-04-01\",\"validUntil\":\"2027-03-31\","
                + "\"acting\":\"no\",\"instrument\":\"DC-12\",\"reason\":\"New chart\"}";
    }

    private static String reason(int version) {
        return "{\"version\":" + version + ",\"reason\":\"Because\"}";
    }
}
