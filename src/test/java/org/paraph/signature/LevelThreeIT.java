package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.Accounts.password;
import static org.paraph.OneTask.assignee;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Refusals.assertRefused;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.App;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.TokenHolder;
import org.paraph.signature.Refusal.Reason;

/** Two factors: what is refused with the password alone is signed with a code beside it. */
class LevelThreeIT {

    private static final TokenType PASSWORD = TokenType.MEMORIZED_SECRET;
    private static final TokenType OTP = TokenType.SINGLE_FACTOR_OTP_DEVICE;
    private static final TokenType SHEET = TokenType.LOOK_UP_SECRET;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenThereIsAPasswordAlone_thenTheRefusalNamesWhatToEnrol(Kind kind) {
        Office office = Offices.on(kind);
        String task = taskAtLevel3(office, "stranger");

        Sight sight = done(office.signing.look("stranger", task));

        assertThat(sight.offers()).isEmpty();
        assertThat(sight.enrollable()).containsExactly(SHEET, OTP);
        Intent intent = office.intent("stranger", task, "click");
        assertRefused(office, Reason.TOKEN_NEEDED, () -> office.signing.begin("stranger", intent));
        assertThat(Office.refused(office.signing.begin("stranger", intent)).names())
                .containsExactly("look-up-secret", "single-factor-otp-device");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenACodeComesWithThePassword_thenItIsSignedAtLevel3AndTheRecordSaysHow(Kind kind)
            throws JsonProcessingException {
        Office office = Offices.on(kind);
        String person = newcomer(office);
        App app = enrolled(office, person);
        String task = taskAtLevel3(office, person);

        Sight sight = done(office.signing.look(person, task));
        assertThat(sight.offers())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.ways()).containsExactly(List.of(PASSWORD, OTP)));
        SigningAct alone = act(office, person, task, Map.of(PASSWORD, password(person)));
        assertRefused(office, Reason.LEVEL_TOO_LOW, () -> office.signing.sign(person, alone));
        Map<TokenType, String> both = Map.of(PASSWORD, password(person), OTP, app.code(1));
        Receipt receipt = done(office.signing.sign(person, act(office, person, task, both)));

        assertThat(receipt.level().number()).isEqualTo(3);
        JsonNode record = new ObjectMapper()
                .readTree(office.signing
                        .record(person, receipt.record(), false)
                        .orElseThrow()
                        .json());
        assertThat(record.at("/authentication/combination").asText()).isEqualTo("know-and-have");
        assertThat(record.at("/authentication/tokens/1/type").asText()).isEqualTo("single-factor-otp-device");
        assertThat(record.at("/authentication/tokens/1/identifier").asText()).isEqualTo(app.id());
        assertThat(record.toString()).doesNotContain(both.get(OTP), app.seed());
        SigningAct again = act(office, person, taskAtLevel3(office, person), both);
        assertRefused(office, Reason.ANSWER_WRONG, () -> office.signing.sign(person, again));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenATokenChanges_thenTheJournalSaysWhatAndWhose(Kind kind) {
        Office office = Offices.on(kind);
        String person = newcomer(office);
        App app = enrolled(office, person);

        TokenHolder.done(office.bean(Enrolment.class).suspend(person, app.id()));

        assertThat(office.jdbc.queryForList(
                        "SELECT TYPE FROM PARAPH_JOURNAL WHERE SUBJECT = ? ORDER BY POSITION", String.class, app.id()))
                .containsExactly("token-enrolled", "token-suspended");
        assertThat(office.jdbc.queryForObject(
                        "SELECT DETAILS FROM PARAPH_JOURNAL WHERE SUBJECT = ? AND TYPE = 'token-enrolled'",
                        String.class,
                        app.id()))
                .contains("\"person\":\"" + person + "\"", "\"name\":\"phone\"")
                .doesNotContain(app.seed());
    }

    /** Somebody without tokens, since an office is shared by all tests. */
    static String newcomer(Office office) {
        String person = "p" + UUID.randomUUID().toString().substring(0, 8);
        office.hire(person);
        return person;
    }

    static App enrolled(Office office, String person) {
        return App.enrolled(office.bean(Enrolment.class), person, password(person));
    }

    static SigningAct act(Office office, String person, String task, Map<TokenType, String> answers) {
        Intent intent = office.intent(person, task, "click");
        String challenge = done(office.signing.begin(person, intent)).id();
        return new SigningAct(intent, challenge, Statements.VERSION, Locale.CANADA, null, answers);
    }

    private static String taskAtLevel3(Office office, String person) {
        office.deploy(
                "three-" + person, assignee(person), property("assurance", "3") + property("content", "what"), "");
        return office.task(office.start("employee", "three-" + person, Map.of("what", "A desk")));
    }
}
