package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Accounts;
import org.paraph.authentication.outofband.Gateway;
import org.paraph.content.Digests;
import org.slf4j.LoggerFactory;

/** Nothing secret is stored or logged: after everything a signer can do, no table and no line holds what was typed. */
class SecretsIT {

    @RegisterExtension
    static final Api API = new Api();

    private static final String RIGHT = Accounts.password("employee");
    private static final String NUMBER = "+16135557788";
    private static final String WRONG = "Wr0ng-guess-4711";
    private static final String MARK = "Zoë who is stored";
    private static final List<String> SHOWN = new ArrayList<>();
    private static final String LOGGED = "a line that is logged";
    private static final ListAppender<ILoggingEvent> LINES = new ListAppender<>();

    @BeforeAll
    static void listen() {
        Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        logger("org.paraph").setLevel(Level.DEBUG);
        LINES.start();
        root.addAppender(LINES);
        logger("org.paraph").debug(LOGGED);
        useUp();
    }

    @AfterAll
    static void stopListening() {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(LINES);
    }

    /** A login, passwords right, wrong, late, out of place and in bodies that cannot be read. */
    private static void useUp() {
        Visitor signer = API.visitor("employee");
        String task = API.leave("Secrets");
        String path = "tasks/" + task + "/signature";
        ObjectNode wrong = API.signature(signer, task, "employee", "click");
        wrong.putObject("answers").put("memorized-secret", WRONG);
        Api.assertProblem(signer.post(path, wrong.toString()), 422, "answer-wrong");
        ObjectNode otherToken = API.signature(signer, task, "employee", "click");
        otherToken.putObject("answers").put("single-factor-otp-device", WRONG);
        Api.assertProblem(signer.post(path, otherToken.toString()), 422, "token-unavailable");
        ObjectNode late = API.signature(signer, task, "employee", "click");
        API.jdbc.update("UPDATE PARAPH_CHALLENGE SET EXPIRES_AT = ISSUED_AT WHERE USED_AT IS NULL");
        Api.assertProblem(signer.post(path, late.toString()), 410, "challenge-expired");
        Api.assertProblem(signer.post(path, late.toString().substring(1)), 400, "malformed");
        ObjectNode misplaced = late.deepCopy().put("password", RIGHT);
        Api.assertProblem(signer.post(path, misplaced.toString()), 400, "malformed");
        assertThat(API.sign(signer, task, "employee", "typed", MARK).status()).isEqualTo(200);
        enrol(signer);
        useCodes(signer);
    }

    /** A phone, and a code to sign with: neither the code nor the number stays anywhere. */
    private static void useCodes(Visitor holder) {
        Visitor.Answer phone = begin(holder, "out-of-band", ",\"address\":\"" + NUMBER + "\"");
        String first = API.gateway.next().text("code");
        String confirmation = "{\"answer\":\"" + first + "\"}";
        String id = phone.text("/token/id");
        assertThat(holder.post("tokens/" + id + "/confirmation", confirmation).status())
                .isEqualTo(200);
        String task = API.leave("Secrets");
        String digest = holder.get("tasks/" + task).text("/content/digest");
        holder.post(
                "tasks/" + task + "/challenge",
                "{\"method\":\"click\",\"contentDigest\":\"" + digest + "\",\"tokens\":[\"out-of-band\"]}");
        SHOWN.addAll(
                List.of(NUMBER, NUMBER.substring(1), first, API.gateway.next().text("code"), Gateway.KEY));
    }

    /** An authenticator app and a code sheet, begun and answered wrongly: what was shown of them is a secret, too. */
    private static void enrol(Visitor holder) {
        Visitor.Answer app = begin(holder, "single-factor-otp-device");
        String seed = app.text("/seed/text");
        SHOWN.addAll(List.of(seed, seed.replace(" ", "")));
        Visitor.Answer sheet = begin(holder, "look-up-secret");
        SHOWN.addAll(List.of(sheet.text("/sheet/rows/0/0"), sheet.text("/sheet/rows/4/7")));
        for (Visitor.Answer begun : List.of(app, sheet)) {
            Api.assertProblem(
                    holder.post(
                            "tokens/" + begun.text("/token/id") + "/confirmation", "{\"answer\":\"" + WRONG + "\"}"),
                    422,
                    "enrolment-answer-wrong");
        }
    }

    private static Visitor.Answer begin(Visitor holder, String type) {
        return begin(holder, type, "");
    }

    private static Visitor.Answer begin(Visitor holder, String type, String more) {
        String wish = "\"type\":\"" + type + "\",\"name\":\"a token\"" + more + "}";
        String challenge = holder.post("tokens/challenge", "{" + wish).text("/challenge");
        String answers = "{\"memorized-secret\":\"" + RIGHT + "\"}";
        return holder.post("tokens", "{\"challenge\":\"" + challenge + "\",\"answers\":" + answers + "," + wish);
    }

    @Test
    void whenEverythingIsDone_thenNoTableHoldsASecret() {
        Map<String, String> tables = tables();

        assertThat(tables)
                .hasSizeGreaterThan(50)
                .hasEntrySatisfying("PARAPH_RECORD", t -> assertThat(t).contains(MARK));
        assertThat(tables).allSatisfy((table, content) -> assertThat(shapes()).noneMatch(content::contains));
    }

    @Test
    void whenEverythingIsDone_thenNoLineOfTheLogHoldsASecret() {
        String lines = LINES.list.stream().map(SecretsIT::text).collect(Collectors.joining("\n"));

        assertThat(lines).contains(LOGGED);
        assertThat(shapes()).noneMatch(lines::contains);
    }

    /** As typed, and in the shapes from which it can be read or looked up. */
    private static List<String> shapes() {
        return Stream.concat(Stream.of(RIGHT, WRONG), SHOWN.stream())
                .flatMap(secret -> Stream.of(
                        secret,
                        Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8)),
                        Digests.sha256(secret)))
                .toList();
    }

    /** Every column of every row, by table. */
    private static Map<String, String> tables() {
        Map<String, String> tables = new TreeMap<>();
        API.jdbc
                .queryForList(
                        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'", String.class)
                .forEach(table -> tables.put(
                        table,
                        String.join("\n", API.jdbc.query("SELECT * FROM \"" + table + "\"", (row, n) -> text(row)))));
        return tables;
    }

    private static String text(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String type = row.getMetaData().getColumnTypeName(column);
            values.add(
                    type.startsWith("BINARY")
                            ? new String(bytes(row, column), StandardCharsets.ISO_8859_1)
                            : row.getString(column));
        }
        return String.join("\t", values.stream().map(String::valueOf).toList());
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    private static String text(ILoggingEvent line) {
        return line.getLoggerName()
                + line.getFormattedMessage()
                + line.getMDCPropertyMap()
                + (line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy()));
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
