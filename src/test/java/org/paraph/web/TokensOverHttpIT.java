package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.Accounts;
import org.paraph.authentication.enrolment.App;
import org.paraph.credential.BrowserKeys;
import org.paraph.pki.Authority;
import org.paraph.pki.Der;
import org.paraph.web.Visitor.Answer;

/** People's own tokens over HTTP: enrolled with a secret shown once, changed by their holder and by nobody else. */
class TokensOverHttpIT {

    @RegisterExtension
    static final Api API = new Api(Path.of("target", "pki-over-http"));

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
    void whenAKeyIsCertified_thenItIsListedJournalledToldByMailAndRevokedForAReason() {
        Visitor notary = joined("notary");
        KeyPair pair = Authority.ec();
        refused(notary, "signing-keys/challenge", key(pair).toString(), 403, "key-no-proof");
        App app = app(notary, "notary");
        JsonNode demand =
                notary.post("signing-keys/challenge", key(pair).toString()).json();
        assertThat(demand.at("/ways/0").findValuesAsText("type")).containsExactly("memorized-secret", OTP);
        ObjectNode body = proof(demand, answers("notary").put(OTP, app.code(1))).setAll(key(pair));

        Answer begun = notary.post("signing-keys", body.toString());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        String id = begun.text("/key/id");
        refused(API.clerk, keyPath(id, "possession"), value(pair, begun), 404, "key-unknown");
        refused(notary, keyPath(id, "possession"), value(Authority.ec(), begun), 422, "possession-not-proved");
        Answer certified = notary.post(keyPath(id, "possession") + "?lang=fr", value(pair, begun));
        assertThat(certified.text("/stateText")).as(certified.toString()).isEqualTo("Prête à signer");
        assertThat(certified.text("/untilText")).isNotBlank();
        assertThat(notary.get("signing-keys").text("/keys/0/id")).isEqualTo(id);
        refused(notary, "signing-keys/challenge", key(pair).toString(), 409, "key-used-before");

        ObjectNode none = proof(demand, answers("notary").put(OTP, "123456"));
        refused(notary, keyPath(id, "revocation"), none.toString(), 410, "challenge-unknown");
        String end = "administration/" + keyPath(id, "revocation");
        refused(API.clerk, end, "{\"reason\":\"Because\"}", 403, "not-administrator");
        refused(API.admin, end, "{\"reason\":\"\"}", 422, "reason-missing");
        assertThat(API.admin.post(end, "{\"reason\":\"Stolen\"}").text("/state"))
                .isEqualTo("revoked");
        assertThat(API.admin.get("administration/signing-keys?person=notary").text("/0/reason"))
                .isEqualTo("Stolen");
        assertThat(API.jdbc.queryForList(
                        "SELECT TYPE FROM PARAPH_JOURNAL WHERE SUBJECT = ? ORDER BY POSITION", String.class, id))
                .containsExactly("key-begun", "key-requested", "key-certified", "key-revoked");
        assertThat(API.jdbc.queryForList(
                        "SELECT KIND FROM PARAPH_MAIL WHERE RECIPIENT = 'notary' AND KIND LIKE 'token-key%' ORDER BY CREATED_AT",
                        String.class))
                .containsExactly("token-key-certified", "token-key-revoked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "challenge | {}",
                "challenge | {\"keeping\":\"cloud\",\"name\":\"x\",\"publicKey\":\"AA==\"}",
                "challenge | {\"keeping\":\"browser\",\"name\":\"x\",\"publicKey\":\"no base64\"}",
                "challenge | {\"key\":\"x\",\"name\":\"y\"}",
                "k/possession | {}",
                "k/possession | {\"value\":\"?\"}",
                "k/certificate | {\"certificates\":null}",
                "k/revocation | {}"
            })
    void whenTheBodyAboutAKeyIsNotWhatIsExpected_thenItIsMalformed(String path, String body) {
        Api.assertProblem(API.clerk.post("signing-keys/" + path, body), 400, "malformed");
        Api.assertProblem(API.nobody.post("signing-keys/" + path, body), 401, "not-logged-in");
    }

    private static Visitor joined(String id) {
        Accounts.add(API.engine.getIdentityService(), id);
        return API.visitor(id);
    }

    private static App app(Visitor who, String person) {
        Answer begun = begin(who, OTP, "phone", answers(person));
        App app = new App(begun.text("/token/id"), begun.text("/seed/text"), Clock.systemUTC());
        who.post(path(app.id(), "confirmation"), "{\"answer\":\"" + app.code() + "\"}");
        return app;
    }

    private static ObjectNode key(KeyPair pair) {
        return JSON.createObjectNode()
                .put("keeping", "browser")
                .put("name", "Laptop")
                .put(
                        "publicKey",
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    private static String value(KeyPair pair, Answer begun) {
        Der toSign = Der.of(Base64.getDecoder().decode(begun.text("/toSign")));
        byte[] value = BrowserKeys.sign(pair, toSign).bytes();
        return JSON.createObjectNode()
                .put("value", Base64.getEncoder().encodeToString(value))
                .toString();
    }

    private static String keyPath(String id, String step) {
        return "signing-keys/" + id + "/" + step;
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
        return API.jdbc.queryForObject("SELECT COALESCE(MAX(POSITION), 0) FROM PARAPH_JOURNAL", Long.class);
    }
}
