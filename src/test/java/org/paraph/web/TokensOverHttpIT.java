package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.Accounts;
import org.paraph.authentication.enrolment.App;
import org.paraph.web.Visitor.Answer;

/** People's own tokens over HTTP: enrolled with a secret shown once, changed by their holder and by nobody else. */
class TokensOverHttpIT {

    @RegisterExtension
    static final Api API = new Api();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTP = "single-factor-otp-device";
    private static final String SHEET = "look-up-secret";

    @Test
    void whenAnAppIsEnrolled_thenItsSecretIsShownOnceAndItCanBeChanged() {
        Answer begun = begin(API.employee, OTP, "phone", answers("employee"));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.header("Cache-Control")).contains("no-store");
        assertThat(begun.text("/token/state")).isEqualTo("pending");
        assertThat(begun.text("/seed/uri")).startsWith("otpauth://totp/Paraph:employee?secret=");
        assertThat(begun.text("/seed/picture")).startsWith("<svg ");
        assertThat(begun.json().has("sheet")).isFalse();
        App app = new App(begun.text("/token/id"), begun.text("/seed/text"), Clock.systemUTC());

        refused(API.employee, path(app.id(), "confirmation"), "{\"answer\":\"\"}", 422, "answer-missing");
        refused(API.employee, path(app.id(), "confirmation"), "{\"answer\":\"abc\"}", 422, "answer-wrong");
        Answer active = API.employee.post(path(app.id(), "confirmation"), "{\"answer\":\"" + app.code() + "\"}");
        assertThat(active.text("/state")).as(active.toString()).isEqualTo("active");
        assertThat(active.text("/label")).isEqualTo("Authenticator app");
        assertThat(active.text("/lastUsedText")).isNotBlank();

        Answer renamed = API.employee.post(path(app.id(), "name") + "?lang=fr", "{\"name\":\"Téléphone\"}");
        assertThat(renamed.text("/name")).isEqualTo("Téléphone");
        assertThat(renamed.text("/stateText")).isEqualTo("Prêt à signer");
        refused(API.employee, path(app.id(), "name"), "{\"name\":\" \"}", 422, "name-invalid");

        JsonNode alone = ask(API.employee, "{\"tested\":\"" + app.id() + "\"}").json();
        assertThat(alone.at("/ways/0").findValuesAsText("type")).containsExactly(OTP);
        ObjectNode wrong = proof(alone, JSON.createObjectNode().put(OTP, "000000"));
        refused(API.employee, path(app.id(), "test"), wrong.toString(), 422, "answer-wrong");
        refused(API.clerk, path(app.id(), "test"), wrong.toString(), 404, "token-unknown");

        ObjectNode password = answers("employee");
        refusedRevocation(API.employee, app.id(), password, 422, "proof-too-weak");
        JsonNode demand = ask(API.employee, "{\"token\":\"" + app.id() + "\"}").json();
        assertThat(demand.at("/ways/0").findValuesAsText("type")).containsExactly("memorized-secret", OTP);
        ObjectNode both = proof(demand, password.deepCopy().put(OTP, app.code(1)));
        Answer revoked = API.employee.post(path(app.id(), "revocation"), both.toString());
        assertThat(revoked.text("/state")).as(revoked.toString()).isEqualTo("revoked");
        refused(API.employee, path(app.id(), "loss"), "{}", 409, "not-now");
        String list = API.employee.get("tokens").response().body();
        assertThat(list)
                .contains("Téléphone")
                .doesNotContain(app.seed(), app.seed().replace(" ", ""));
    }

    @Test
    void whenASheetIsEnrolledAndLost_thenOnlyAnAdministratorCanHelp() {
        Answer begun = begin(API.manager, SHEET, "paper", answers("manager"));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        String id = begun.text("/token/id");
        String cell = begun.text("/sheet/first");
        int column =
                JSON.convertValue(begun.json().at("/sheet/columns"), List.class).indexOf(cell.substring(0, 1));
        String code = begun.text("/sheet/rows/" + (cell.charAt(1) - '1') + "/" + column);
        assertThat(API.manager
                        .post(path(id, "confirmation"), "{\"answer\":\"" + code + "\"}")
                        .text("/state"))
                .isEqualTo("active");
        assertThat(ask(API.manager, wish(OTP, "phone")).text("/hints/" + SHEET)).matches("[A-H][1-5]");

        assertThat(API.manager.post(path(id, "loss"), "{}").text("/state")).isEqualTo("suspended");

        refused(API.manager, "tokens/challenge", wish(OTP, "phone"), 403, "no-proof");
        assertThat(API.manager.get("tokens").text("/tokens/0/stateText")).isEqualTo("Suspended");
    }

    @Test
    void whenTheTokenIsSomebodyElses_thenItIsUnknown() {
        String id = begin(API.employee, OTP, "mine", answers("employee")).text("/token/id");

        refused(API.clerk, path(id, "confirmation"), "{\"answer\":\"123456\"}", 404, "token-unknown");
        refused(API.clerk, path(id, "name"), "{\"name\":\"mine\"}", 404, "token-unknown");
        refused(API.clerk, path(id, "loss"), "{}", 404, "token-unknown");
        refused(API.clerk, path(id, "revocation"), "{\"challenge\":\"c\"}", 404, "token-unknown");
        refused(API.clerk, "tokens/challenge", "{\"token\":\"" + id + "\"}", 404, "token-unknown");
        refused(API.clerk, path("x".repeat(4000), "loss"), "{}", 404, "token-unknown");
        assertThat(API.clerk.get("tokens").response().body()).doesNotContain(id);
    }

    @Test
    void whenTheProofIsNotRight_thenNoTokenBegins() {
        String wish = wish(OTP, "phone");
        ObjectNode answers = answers("clerk");
        refusedToken(wish, answers.deepCopy().put("memorized-secret", "wrong"), 422, "answer-wrong");
        refusedToken(wish, JSON.createObjectNode(), 422, "answer-missing");
        refusedToken(wish, answers.deepCopy().put(OTP, "123456"), 422, "token-unavailable");
        for (String challenge : List.of("unknown", "a\u0000b")) {
            ObjectNode body = JSON.createObjectNode()
                    .put("challenge", challenge)
                    .put("type", OTP)
                    .put("name", "phone");
            refused(API.clerk, "tokens", body.set("answers", answers).toString(), 410, "challenge-unknown");
        }
        ObjectNode other = token(ask(API.clerk, wish).json(), OTP, "another name", answers);
        refused(API.clerk, "tokens", other.toString(), 410, "challenge-unknown");
        ObjectNode late = token(ask(API.clerk, wish).json(), OTP, "phone", answers);
        API.jdbc.update("UPDATE PARAPH_CHALLENGE SET EXPIRES_AT = ISSUED_AT WHERE USED_AT IS NULL");
        refused(API.clerk, "tokens", late.toString(), 410, "challenge-expired");
        refused(API.clerk, "tokens/challenge", wish("memorized-secret", "phone"), 422, "type-unknown");
        refused(API.clerk, "tokens/challenge", wish(OTP, ""), 422, "name-invalid");
        assertThat(API.clerk.get("tokens").json().at("/tokens")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tokens/challenge | {}",
                "tokens/challenge | {\"type\":\"look-up-secret\"}",
                "tokens/challenge | {\"type\":\"look-up-secret\",\"name\":\"a\",\"token\":\"b\"}",
                "tokens/challenge | {\"token\":\"b\",\"person\":\"manager\"}",
                "tokens/challenge | {\"token\":\"b\",\"tested\":\"b\"}",
                "tokens | {\"challenge\":\"c\",\"type\":\"look-up-secret\"}",
                "tokens | {\"challenge\":\"c\",\"type\":\"t\",\"name\":\"n\",\"answers\":{\"nonsense\":\"x\"}}",
                "tokens/t/confirmation | []",
                "tokens/t/name | nonsense",
                "tokens/t/revocation | {}",
                "tokens/t/test | {}"
            })
    void whenTheBodyIsNotWhatIsExpected_thenNothingIsRecorded(String path, String body) {
        long before = entries();
        for (String language : List.of("en", "fr")) {
            Answer answer = API.clerk.post(path + "?lang=" + language, body);
            Api.assertProblem(answer, 400, "malformed");
            assertThat(answer.text("/detail")).contains(language.equals("en") ? "or changed" : "ni modifié");
        }
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whenTheCsrfTokenIsWrongOrNobodyIsLoggedIn_thenNothingBegins() {
        Answer forged = API.visitor("clerk")
                .send(
                        "POST",
                        "/camunda/api/paraph/tokens/challenge",
                        wish(OTP, "forged"),
                        Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", "0".repeat(32)));
        assertThat(forged.status()).isEqualTo(403);
        Api.assertProblem(API.nobody.get("tokens"), 401, "not-logged-in");
        Api.assertProblem(API.nobody.post("tokens/challenge", "{}"), 401, "not-logged-in");
        Api.assertProblem(API.nobody.post("tokens/t/loss", "{}"), 401, "not-logged-in");
    }

    private static void refusedToken(String wish, ObjectNode answers, int status, String reason) {
        ObjectNode body = token(ask(API.clerk, wish).json(), OTP, "phone", answers);
        refused(API.clerk, "tokens", body.toString(), status, reason);
    }

    private static void refusedRevocation(Visitor who, String id, ObjectNode answers, int status, String reason) {
        ObjectNode body = proof(ask(who, "{\"token\":\"" + id + "\"}").json(), answers);
        refused(who, path(id, "revocation"), body.toString(), status, reason);
    }

    /** Refused in words of its own, and in the journal. */
    private static void refused(Visitor who, String path, String body, int status, String reason) {
        long before = entries();
        Answer answer = who.post(path + "?lang=fr", body);
        Api.assertProblem(answer, status, "enrolment-" + reason);
        assertThat(answer.text("/detail")).endsWith("Rien n’a été modifié.");
        assertThat(entries()).as("the journal").isEqualTo(before + 1);
    }

    private static Answer begin(Visitor who, String type, String name, ObjectNode answers) {
        JsonNode demand = ask(who, wish(type, name)).json();
        return who.post("tokens", token(demand, type, name, answers).toString());
    }

    private static Answer ask(Visitor who, String wish) {
        Answer demand = who.post("tokens/challenge", wish);
        assertThat(demand.status()).as(demand.toString()).isEqualTo(201);
        return demand;
    }

    private static String wish(String type, String name) {
        return JSON.createObjectNode().put("type", type).put("name", name).toString();
    }

    private static ObjectNode token(JsonNode demand, String type, String name, ObjectNode answers) {
        return proof(demand, answers).put("type", type).put("name", name);
    }

    private static ObjectNode proof(JsonNode demand, ObjectNode answers) {
        ObjectNode body =
                JSON.createObjectNode().put("challenge", demand.at("/challenge").asText());
        body.set("answers", answers);
        return body;
    }

    private static ObjectNode answers(String person) {
        return JSON.createObjectNode().put("memorized-secret", Accounts.password(person));
    }

    private static String path(String id, String step) {
        return "tokens/" + id + "/" + step;
    }

    private static long entries() {
        return API.jdbc.queryForObject("SELECT MAX(POSITION) FROM PARAPH_JOURNAL", Long.class);
    }
}
