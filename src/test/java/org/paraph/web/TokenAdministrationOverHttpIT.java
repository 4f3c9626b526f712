package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Other people's tokens over HTTP: what administrators may do, what nobody may, and that its end is felt at once. */
class TokenAdministrationOverHttpIT {

    @RegisterExtension
    static final Api API = new Api();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEVICE = "multi-factor-otp-device";
    private static final String OTP = "single-factor-otp-device";
    private static final String TOKENS = "administration/tokens";

    @Test
    void whenNoPkiIsConfigured_thenNoSigningKeysAreOffered() {
        assertThat(API.employee.get("signing-keys").response().body())
                .isEqualTo("{\"offered\":false,\"certifiesHere\":false,\"keys\":[]}");
        Api.assertProblem(
                API.employee.post("signing-keys/k/possession", "{\"value\":\"AA==\"}"),
                409,
                "enrolment-keys-not-offered");
        Api.assertProblem(
                API.admin.get("administration/signing-keys?person=employee"), 409, "enrolment-keys-not-offered");
    }

    @Test
    void whenADeviceIsIssued_thenItsHolderAloneSeesTheSecretAndSignsWithItUntilItIsRevoked() {
        Answer issued = API.admin.post(
                TOKENS, issue("employee", DEVICE, "Device 4711", "Seen locked").toString());
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        assertThat(issued.text("/state")).isEqualTo("issued");
        assertThat(issued.text("/setUpByText")).isNotBlank();
        String id = issued.text("/id");
        refused(API.clerk, "tokens/challenge", "{\"issued\":\"" + id + "\"}", 404, "token-unknown");
        refused(API.admin, "tokens/challenge", "{\"issued\":\"" + id + "\"}", 404, "token-unknown");

        App device = setUp(API.employee, "employee", id);
        Answer confirmed =
                API.employee.post("tokens/" + id + "/confirmation", "{\"answer\":\"" + device.code() + "\"}");
        assertThat(confirmed.text("/state")).as(confirmed.toString()).isEqualTo("active");
        String seen = API.admin.get(TOKENS + "?person=employee").response().body();
        assertThat(seen)
                .contains("Device 4711")
                .doesNotContain(device.seed(), device.seed().replace(" ", ""));

        String task = API.purchase("employee");
        ObjectNode open = signature(task, device.code(1));
        Answer revoked = API.admin.post(TOKENS + "/" + id + "/revocation?lang=fr", "{\"reason\":\"Lost\"}");
        assertThat(revoked.text("/stateText")).as(revoked.toString()).isEqualTo("Révoqué");
        Api.assertProblem(API.employee.post("tasks/" + task + "/signature", open.toString()), 422, "token-needed");
        assertThat(API.engine.getTaskService().createTaskQuery().taskId(task).count())
                .as("the task is still there")
                .isOne();
        assertThat(journal(id)).containsExactly("token-issued", "token-enrolled", "token-revoked");
        assertThat(mails("employee")).contains("token-issued", "token-enrolled", "token-revoked");
        assertThat(API.jdbc.queryForList("SELECT MODEL FROM PARAPH_MAIL", String.class))
                .noneMatch(mail -> mail.contains(device.seed().replace(" ", "")));
    }

    @Test
    void whenATokenIsSuspendedDuringACeremony_thenItsCodeIsNoLongerTakenUntilItIsResumed() {
        App app = new App(enrol(API.manager, "manager"), seed, Clock.systemUTC());
        String task = API.purchase("manager");
        ObjectNode both = signature(task, API.manager, app.code(1));

        step("suspension", app.id(), "Doubtful");
        Answer refused = API.manager.post("tasks/" + task + "/signature", both.toString());
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(API.engine.getTaskService().createTaskQuery().taskId(task).count())
                .isOne();
        step("resumption", app.id(), "Found again");

        Answer signed = API.manager.post(
                "tasks/" + task + "/signature",
                signature(task, API.manager, app.code(1)).toString());
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        step("revocation", app.id(), "Given back");
        assertThat(mails("manager")).contains("token-suspended", "token-resumed", "token-revoked");
    }

    @Test
    void whenWrongAnswersLockAPassword_thenAnAdministratorUnlocksItForAReason() {
        for (int i = 0; i < 5; i++) {
            begin(API.clerk, "wrong");
        }
        Api.assertProblem(begin(API.clerk, "wrong"), 429, "enrolment-token-locked");
        Answer seen = API.admin.get(TOKENS + "?person=clerk");
        assertThat(seen.text("/locks/0/label")).as(seen.toString()).isEqualTo("Password");
        assertThat(seen.text("/person/name")).isNotBlank();
        String unlock = JSON.createObjectNode()
                .put("person", "clerk")
                .put("type", "memorized-secret")
                .put("reason", "Called back")
                .toString();

        assertThat(API.admin.post("administration/unlocking", unlock).status()).isEqualTo(200);

        assertThat(begin(API.clerk, Accounts.password("clerk")).status()).isEqualTo(201);
        refused(API.admin, "administration/unlocking", unlock, 409, "not-now");
        assertThat(mails("clerk")).contains("token-locked", "token-unlocked");
        assertThat(journal("clerk")).contains("token-unlocked");
    }

    @Test
    void whenItIsNotAllowed_thenNothingChangesAndTheRefusalIsInTheJournal() {
        String issue = issue("clerk", DEVICE, "mine", "because").toString();
        String reason = "{\"reason\":\"because\"}";
        for (Visitor who : List.of(API.employee, API.clerk)) {
            refused(who, TOKENS, issue, 403, "not-administrator");
            refused(who, TOKENS + "/t/revocation", reason, 403, "not-administrator");
            refused(who, TOKENS + "/t/suspension", reason, 403, "not-administrator");
            refused(who, TOKENS + "/t/resumption", reason, 403, "not-administrator");
            refused(who, "administration/unlocking", unlock("employee"), 403, "not-administrator");
            Api.assertProblem(who.get(TOKENS + "?person=manager"), 403, "enrolment-not-administrator");
        }
        refused(API.admin, TOKENS, issue("admin", DEVICE, "mine", "because").toString(), 403, "own-tokens");
        refused(API.admin, "administration/unlocking", unlock("admin"), 403, "own-tokens");
        refused(API.admin, TOKENS, issue("clerk", DEVICE, "theirs", " ").toString(), 422, "reason-missing");
        refused(API.admin, TOKENS, issue("clerk", DEVICE, "theirs", null).toString(), 422, "reason-missing");
        refused(API.admin, TOKENS, issue("clerk", DEVICE, "", "because").toString(), 422, "name-invalid");
        refused(API.admin, TOKENS, issue("clerk", OTP, "theirs", "because").toString(), 422, "type-unknown");
        refused(API.admin, TOKENS + "/t/revocation", reason, 404, "token-unknown");
        Api.assertProblem(
                API.admin.post(
                        TOKENS, issue("no-one", DEVICE, "theirs", "because").toString()),
                404,
                "person-unknown");
        Api.assertProblem(API.admin.get(TOKENS + "?person=no-one"), 404, "person-unknown");
        Api.assertProblem(API.admin.get(TOKENS), 404, "person-unknown");
        Api.assertProblem(API.clerk.get(TOKENS + "?person=" + "x".repeat(3000)), 400, "malformed");
        Api.assertProblem(API.nobody.get(TOKENS + "?person=clerk"), 401, "not-logged-in");
        Api.assertProblem(API.nobody.post(TOKENS, issue), 401, "not-logged-in");
        assertThat(API.admin.get(TOKENS + "?person=clerk").json().at("/tokens")).isEmpty();
        assertThat(API.admin.get(TOKENS + "?person=admin").json().at("/own").asBoolean())
                .isTrue();
        assertThat(API.admin.get("tokens").json().at("/administers").asBoolean())
                .isTrue();
        assertThat(API.clerk.get("tokens").json().at("/administers").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tokens | {}",
                "tokens | {\"person\":\"clerk\",\"type\":\"nonsense\",\"name\":\"n\",\"reason\":\"r\"}",
                "tokens | {\"person\":\"a\\u0000b\",\"type\":\"look-up-secret\",\"name\":\"n\",\"reason\":\"r\"}",
                "tokens/t/revocation | {\"reason\":\"r\",\"seed\":\"x\"}",
                "unlocking | {\"person\":\"clerk\",\"reason\":\"r\"}"
            })
    void whenTheBodyIsNotWhatIsExpected_thenItIsMalformed(String path, String body) {
        Api.assertProblem(API.admin.post("administration/" + path, body), 400, "malformed");
    }

    private String seed;

    /** @return the token's id; its seed is kept */
    private String enrol(Visitor holder, String person) {
        String wish = "\"type\":\"" + OTP + "\",\"name\":\"phone\"}";
        String challenge = holder.post("tokens/challenge", "{" + wish).text("/challenge");
        Answer begun = holder.post(
                "tokens", "{\"challenge\":\"" + challenge + "\",\"answers\":" + password(person) + "," + wish);
        seed = begun.text("/seed/text");
        String id = begun.text("/token/id");
        String code = new App(id, seed, Clock.systemUTC()).code();
        assertThat(holder.post("tokens/" + id + "/confirmation", "{\"answer\":\"" + code + "\"}")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static App setUp(Visitor holder, String person, String id) {
        String challenge =
                holder.post("tokens/challenge", "{\"issued\":\"" + id + "\"}").text("/challenge");
        Answer begun = holder.post(
                "tokens/" + id + "/secret",
                "{\"challenge\":\"" + challenge + "\",\"answers\":" + password(person) + "}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.header("Cache-Control")).contains("no-store");
        return new App(id, begun.text("/seed/text"), Clock.systemUTC());
    }

    private static Answer begin(Visitor who, String password) {
        String wish = "\"type\":\"" + OTP + "\",\"name\":\"phone\"}";
        String challenge = who.post("tokens/challenge", "{" + wish).text("/challenge");
        return who.post(
                "tokens",
                "{\"challenge\":\"" + challenge + "\",\"answers\":{\"memorized-secret\":\"" + password + "\"}," + wish);
    }

    /** The employee's ceremony with the device alone. */
    private static ObjectNode signature(String task, String code) {
        ObjectNode body = API.signature(API.employee, task, "employee", "click");
        body.putObject("answers").put(DEVICE, code);
        return body;
    }

    /** Somebody's ceremony with the password and a code. */
    private static ObjectNode signature(String task, Visitor who, String code) {
        ObjectNode body = API.signature(who, task, "manager", "click");
        ((ObjectNode) body.get("answers")).put(OTP, code);
        return body;
    }

    private static void step(String step, String id, String reason) {
        Answer done = API.admin.post(TOKENS + "/" + id + "/" + step, "{\"reason\":\"" + reason + "\"}");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    private static void refused(Visitor who, String path, String body, int status, String reason) {
        long before = API.jdbc.queryForObject("SELECT MAX(POSITION) FROM PARAPH_JOURNAL", Long.class);
        Answer answer = who.post(path + "?lang=fr", body);
        Api.assertProblem(answer, status, "enrolment-" + reason);
        assertThat(answer.text("/detail")).endsWith("Rien n’a été modifié.");
        assertThat(API.jdbc.queryForObject(
                        "SELECT DETAILS FROM PARAPH_JOURNAL WHERE POSITION = ?", String.class, before + 1))
                .contains("\"reason\":\"" + reason + "\"");
    }

    private static ObjectNode issue(String person, String type, String name, String reason) {
        return JSON.createObjectNode()
                .put("person", person)
                .put("type", type)
                .put("name", name)
                .put("reason", reason);
    }

    private static String unlock(String person) {
        return JSON.valueToTree(Map.of("person", person, "type", "memorized-secret", "reason", "because"))
                .toString();
    }

    private static String password(String person) {
        return "{\"memorized-secret\":\"" + Accounts.password(person) + "\"}";
    }

    private static List<String> journal(String subject) {
        return API.jdbc.queryForList(
                "SELECT TYPE FROM PARAPH_JOURNAL WHERE SUBJECT = ? AND TYPE <> 'token-refused' ORDER BY POSITION",
                String.class,
                subject);
    }

    private static List<String> mails(String person) {
        return API.jdbc.queryForList("SELECT KIND FROM PARAPH_MAIL WHERE RECIPIENT = ?", String.class, person);
    }
}
