package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;
import static org.paraph.signature.Refusals.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Accounts;
import org.paraph.Databases;
import org.paraph.Pdfs;
import org.paraph.ades.Indication;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenType;
import org.paraph.credential.Credential;
import org.paraph.digital.SignedDocument;
import org.paraph.digital.SignedDocuments;
import org.paraph.evidence.TransactionRecord;
import org.paraph.signature.Refusal.Reason;
import org.paraph.validation.Expected;
import org.paraph.validation.Validator;
import org.paraph.validation.Verdict;

/** Signing with keys in browsers, as the server sees it. */
class DigitalSigningIT {

    @TempDir
    static Path folder;

    private static Office office;
    private static KeyRing keys;
    private static Weather weather;

    @BeforeAll
    static void open() {
        office = new Office(
                Databases.Kind.H2_FILE.fresh(folder),
                Map.of(
                        "paraph.pki.development-folder", folder.resolve("pki").toString(),
                        "paraph.pki.development-password", "only-for-this-test",
                        "paraph.pki.development-address", "http://pki.example.test/"),
                KeyRing.Config.class,
                Weather.Config.class);
        keys = office.bean(KeyRing.class);
        weather = office.bean(Weather.class);
        office.deploy(
                "letter",
                "camunda:candidateGroups=\"clerks\"",
                property("assurance", "3") + property("content", "what"),
                "");
        office.deploy("law", "camunda:assignee=\"ben\"", property("assurance", "4") + property("content", "what"), "");
        deployPaper("paper", true);
        deployPaper("papers", false);
    }

    /** Everybody in {@code signers} signs one PDF, one after the other or at the same time. */
    private static void deployPaper(String process, boolean inOrder) {
        office.deploy(
                process,
                "camunda:assignee=\"${who}\"",
                property("assurance", "3") + property("content", "what, paper") + property("document", "paper"),
                "<bpmn:multiInstanceLoopCharacteristics isSequential=\"" + inOrder
                        + "\" camunda:collection=\"signers\" camunda:elementVariable=\"who\"/>");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void whenAKeyAndThePasswordSign_thenItIsLevel3AndTheLetterIsSignedForTheLongTerm() {
        Credential key = keys.inBrowser("ben");
        String task = letter();
        assertThat(done(office.signing.look("ben", task)).offers())
                .filteredOn(offer -> offer.method() == Method.DIGITAL)
                .singleElement()
                .satisfies(offer -> assertThat(offer.ways()).contains(List.of(TokenType.MEMORIZED_SECRET)));

        Receipt receipt =
                done(office.signing.sign("ben", begun("ben", task, key).signed()));

        assertThat(receipt.level()).isEqualTo(AssuranceLevel.LEVEL_3);
        SignedDocument document = made(receipt);
        assertPasses(document, 1);
        TransactionRecord record =
                office.signing.record("ben", receipt.record(), false).orElseThrow();
        assertThat(record.json())
                .contains(
                        "\"source\":\"time-stamp\"",
                        "PAdES-BASELINE-LTA",
                        "know-and-have",
                        document.sha256(),
                        key.id(),
                        "\"kind\":\"OCSP\"");
    }

    @Test
    void whenSomebodyHasNoKey_thenTheMethodIsNotOffered() {
        String task = letter();
        office.engine.getTaskService().setAssignee(task, "stranger");

        assertThat(done(office.signing.look("stranger", task)).offers())
                .noneMatch(offer -> offer.method() == Method.DIGITAL);
    }

    @Test
    void whenLevel4IsNeeded_thenAKeyInABrowserIsNotEnough() {
        Credential key = keys.inBrowser("ben");
        String task = office.task(office.start("employee", "law", Map.of("what", "A deed")));
        Intent intent = office.intent("ben", task, "digital");

        assertRefused(
                office, Reason.LEVEL_TOO_LOW, () -> office.signing.begin("ben", intent, List.of(), choice(key.id())));
    }

    @Test
    void whenSeveralSignOnePdf_thenEachSignatureIsSeenInItAndAllStayValid() throws IOException {
        String instance = paper("paper", "ben", "anna", "director");

        for (int i = 1; i <= 3; i++) {
            String who = List.of("ben", "anna", "director").get(i - 1);
            Receipt receipt = done(office.signing.sign(
                    who, begun(who, office.task(instance), keys.inBrowser(who)).signed()));
            assertPasses(made(receipt), i);
            assertThat(made(receipt).version()).isEqualTo(i);
        }
        SignedDocument last =
                office.bean(SignedDocuments.class).ofProcess(instance).get(0);
        assertThat(last.version()).isEqualTo(3);
        try (PDDocument pdf = Loader.loadPDF(last.pdf().bytes())) {
            assertThat(pdf.getNumberOfPages())
                    .as("two of the document and one of signatures")
                    .isEqualTo(3);
            assertThat(pdf.getSignatureFields())
                    .filteredOn(field -> field.getSignature() != null
                            && field.getPartialName().startsWith("Paraph-"))
                    .extracting(PDField::getPartialName)
                    .containsExactlyInAnyOrder("Paraph-1", "Paraph-2", "Paraph-3");
        }
        Files.createDirectories(Path.of("target", "samples"));
        Files.write(
                Path.of("target", "samples", "three-parties.pdf"), last.pdf().bytes());
    }

    @Test
    void whenTwoSignOnePdfAtOnce_thenTheSecondBeginsAnewAndBothStayIn() {
        String instance = paper("papers", "ben", "anna");
        Credential annas = keys.inBrowser("anna");
        Begun ben = begun("ben", task(instance, "ben"), keys.inBrowser("ben"));
        Begun anna = begun("anna", task(instance, "anna"), annas);
        done(office.signing.sign("ben", ben.signed()));

        assertRefused(office, Reason.SIGNED_MEANWHILE, () -> office.signing.sign("anna", anna.signed()));

        Receipt second = done(office.signing.sign(
                "anna", begun("anna", task(instance, "anna"), annas).signed()));
        assertPasses(made(second), 2);
    }

    @Test
    void whenTheValueIsNotOfThisKeyOverTheseBytes_thenItIsRefusedAndTheRightOneStillSigns() {
        Begun begun = begun("ben", letter(), keys.inBrowser("ben"));
        String other = keys.sign(begun.key.id(), "other bytes".getBytes(StandardCharsets.UTF_8));
        ToSign asked = begun.ceremony.toSign();
        String otherKey = keys.sign(new ToSign(keys.inBrowser("ben").id(), asked.bytes(), asked.document()));

        assertRefused(office, Reason.KEY_VALUE_WRONG, () -> office.signing.sign("ben", begun.with(other)));
        assertRefused(office, Reason.KEY_VALUE_WRONG, () -> office.signing.sign("ben", begun.with(otherKey)));
        assertRefused(office, Reason.MARK_INVALID, () -> office.signing.sign("ben", begun.with("no Base64!")));
        assertRefused(office, Reason.MARK_INVALID, () -> office.signing.sign("ben", begun.with("A".repeat(2_000))));
        assertRefused(office, Reason.MARK_INVALID, () -> office.signing.sign("ben", begun.with(Map.of("made", true))));
        done(office.signing.sign("ben", begun.signed()));
    }

    @Test
    void whenSomebodyElseTakesUpWhatWasPrepared_thenItIsRefused() {
        keys.inBrowser("anna");
        String task = letter();
        Begun ben = begun("ben", task, keys.inBrowser("ben"));

        assertRefused(
                office,
                Reason.CHALLENGE_UNKNOWN,
                () -> office.signing.sign("anna", ben.act(keys.sign(ben.ceremony.toSign()), "anna")));
    }

    @Test
    void whenTheKeyIsAnotherPersons_thenNothingIsPrepared() {
        Credential annas = keys.inBrowser("anna");
        keys.inBrowser("ben");
        Intent intent = office.intent("ben", letter(), "digital");

        for (String key : List.of(annas.id(), "", "no-such-key")) {
            assertThat(refused(office.signing.begin("ben", intent, List.of(), choice(key)))
                            .reason())
                    .isEqualTo(Reason.KEY_UNKNOWN);
        }
    }

    @Test
    void whenTheKeyIsRevoked_thenItSignsNothing_notEvenWhatWasPrepared() {
        Credential key = keys.inBrowser("ben");
        String task = letter();
        Begun begun = begun("ben", task, key);
        keys.revoke(key);

        assertRefused(office, Reason.KEY_UNUSABLE, () -> office.signing.sign("ben", begun.signed()));
        Refusal again = refused(office.signing.begin("ben", begun.intent, List.of(), choice(key.id())));
        assertThat(again.reason()).isEqualTo(Reason.KEY_UNUSABLE);
        assertThat(again.names()).containsExactly("revoked");
    }

    @Test
    void whenThePasswordIsWrong_thenNothingIsKeptAndTheChallengeIsSpent() {
        Begun begun = begun("ben", letter(), keys.inBrowser("ben"));
        String value = keys.sign(begun.ceremony.toSign());
        long kept = kept();

        assertRefused(office, Reason.ANSWER_WRONG, () -> office.signing.sign("ben", begun.act(value, "anna")));
        assertThat(office.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM PARAPH_PREPARED WHERE CHALLENGE = ?",
                        Long.class,
                        begun.ceremony.challenge().id()))
                .as("the authorities are not asked again for it")
                .isZero();
        assertRefused(office, Reason.CHALLENGE_UNKNOWN, () -> office.signing.sign("ben", begun.with(value)));
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void whenNoTimeStampCanBeHad_thenNothingIsSigned_andTheSameValueSignsLater() {
        Begun begun = begun("ben", letter(), keys.inBrowser("ben"));
        SigningAct act = begun.signed();
        weather.timeIsDown = true;
        try {
            assertRefused(office, Reason.NO_TIME_STAMP, () -> office.signing.sign("ben", act));
        } finally {
            weather.timeIsDown = false;
        }

        done(office.signing.sign("ben", act));
    }

    @Test
    void whenNobodySaysWhetherTheKeyIsRevoked_thenNothingIsSigned_andTheSameValueSignsLater() {
        Begun begun = begun("ben", letter(), keys.inBrowser("ben"));
        SigningAct act = begun.signed();
        weather.revocationIsDown = true;
        try {
            assertRefused(office, Reason.REVOCATION_UNKNOWN, () -> office.signing.sign("ben", act));
        } finally {
            weather.revocationIsDown = false;
        }

        done(office.signing.sign("ben", act));
    }

    @Test
    void whenTheFileIsNoPdfThatCanBeSigned_thenTheRefusalSaysWhy() {
        Credential key = keys.inBrowser("ben");
        String instance = start("paper", Pdfs.locked("secret"), "ben");
        Intent intent = office.intent("ben", office.task(instance), "digital");

        Refusal refusal = refused(office.signing.begin("ben", intent, List.of(), choice(key.id())));
        assertThat(refusal.reason()).isEqualTo(Reason.DOCUMENT_UNFIT);
        assertThat(refusal.names()).containsExactly("pdf-encrypted");
    }

    private static String letter() {
        return office.task(office.start("employee", "letter", Map.of("what", "Un été à la plage")));
    }

    private static String paper(String process, String... signers) {
        return start(process, Pdfs.of("Between the parties", "Second page"), signers);
    }

    private static String start(String process, byte[] pdf, String... signers) {
        return office.start(
                "employee",
                process,
                Map.of(
                        "what",
                        "A contract",
                        "signers",
                        List.of(signers),
                        "paper",
                        Variables.fileValue("contract.pdf")
                                .file(pdf)
                                .mimeType("application/pdf")
                                .create()));
    }

    private static String task(String instance, String person) {
        return office.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskAssignee(person)
                .singleResult()
                .getId();
    }

    private static KeyChoice choice(String key) {
        return new KeyChoice(key, Locale.FRENCH);
    }

    private static Begun begun(String person, String task, Credential key) {
        Intent intent = office.intent(person, task, "digital");
        return new Begun(person, intent, key, done(office.signing.begin(person, intent, List.of(), choice(key.id()))));
    }

    private static SignedDocument made(Receipt receipt) {
        return office.bean(SignedDocuments.class).ofRecord(receipt.record()).orElseThrow();
    }

    private static long kept() {
        return office.jdbc.queryForObject("SELECT COUNT(*) FROM PARAPH_SIGNED_DOCUMENT", Long.class);
    }

    private static void assertPasses(SignedDocument it, int signatures) {
        Verdict verdict = office.bean(Validator.class)
                .validate(it.pdf().bytes(), new Expected(Optional.of(signatures), Optional.of(it.sha256())));
        assertThat(verdict.indication()).as(verdict.findings().toString()).isEqualTo(Indication.PASSED);
    }

    private record Begun(String person, Intent intent, Credential key, Ceremony ceremony) {

        SigningAct signed() {
            return with(keys.sign(ceremony.toSign()));
        }

        SigningAct with(Object value) {
            return act(value, person);
        }

        SigningAct act(Object value, String passwordOf) {
            return Office.act(intent, ceremony.challenge().id(), value, Accounts.password(passwordOf));
        }
    }
}
