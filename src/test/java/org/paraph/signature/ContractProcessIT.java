package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Databases;
import org.paraph.Pdfs;
import org.paraph.ades.Indication;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.content.Digests;
import org.paraph.evidence.JournalVerdict;
import org.paraph.signature.Refusal.Reason;
import org.paraph.validation.Expected;
import org.paraph.validation.Validator;
import org.paraph.validation.Verdict;

/** The contract signature as it is shipped, in a whole host application: every way through it, and who is refused on it. */
class ContractProcessIT {

    @TempDir
    static Path folder;

    private static Office office;

    @BeforeAll
    static void open() {
        office = new Office(
                Databases.Kind.H2_FILE.fresh(folder),
                Map.of(
                        "paraph.pki.development-folder", folder.resolve("pki").toString(),
                        "paraph.pki.development-password", "only-for-this-test",
                        "paraph.pki.development-address", "http://pki.example.test/"),
                KeyRing.Config.class);
    }

    @AfterAll
    static void close() {
        assertThat(office.journal.check()).isInstanceOf(JournalVerdict.Intact.class);
        office.close();
    }

    @Test
    void whenAllPartiesSignInOrderWithKeys_thenTheArchivedContractHoldsEverySignature() {
        var contract = new ContractCourse(office, "sequential");
        contract.key(contract.officer);
        for (int i = 1; i <= 3; i++) {
            assertThat(contract.awaited()).containsExactly(contract.party(i));
            contract.key(contract.party(i));
        }
        assertThat(contract.kept("archivedContract")).isEmpty();

        contract.archived();

        assertThat(contract.ends()).containsExactly("ContractSigned");
        assertThat(contract.kept("archivedContractSha256")).containsExactly(Digests.sha256(contract.archive()));
        assertPasses(contract.archive(), 4);
    }

    @Test
    void whenThePartiesSignAtOnce_thenEachSignsWhenItLikesAndAllAreArchived() {
        var contract = new ContractCourse(office, "parallel");
        contract.committed();
        assertThat(contract.awaited()).containsExactlyInAnyOrderElementsOf(contract.parties);

        contract.key(contract.party(3));
        contract.click(contract.party(1));
        contract.key(contract.party(2));
        contract.archived();

        assertThat(contract.ends()).containsExactly("ContractSigned");
        assertPasses(contract.archive(), 2);
    }

    @Test
    void whenNobodySignsWithAKey_thenTheFiledContractIsArchived() {
        var contract = new ContractCourse(office, "parallel");
        contract.committed();
        contract.parties.forEach(contract::click);
        contract.archived();

        assertThat(contract.archive()).isEqualTo(ContractCourse.PDF);
        assertThat(contract.ends()).containsExactly("ContractSigned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "parallel"})
    void whenAPartyDeclines_thenItEndsForEverybodyAndAllAreTold(String order) {
        var contract = new ContractCourse(office, order);
        contract.committed();
        contract.click(contract.party(1));

        contract.declined(contract.party(2));

        assertThat(contract.runs()).isFalse();
        assertThat(contract.ends())
                .containsExactly(order.equals("parallel") ? "ContractAtOnceDeclined" : "ContractInOrderDeclined");
        assertThat(contract.course().mails("declined"))
                .containsExactlyInAnyOrder(
                        contract.requester + " REQUESTER",
                        contract.officer + " COSIGNER",
                        contract.party(1) + " COSIGNER",
                        contract.party(3) + " PARTY");
        assertThat(statuses(contract)).doesNotContain(RequestStatus.OPEN);
        assertThat(contract.kept("archivedContract")).isEmpty();
    }

    @Test
    void whenTheFundsAreNotCommitted_thenNoPartyIsAskedAndAllAreTold() {
        var contract = new ContractCourse(office, "parallel");

        contract.declined(contract.officer);

        assertThat(contract.ends()).containsExactly("ContractNotCommitted");
        assertThat(contract.course().mails("requested")).noneMatch(mail -> mail.startsWith("p"));
        assertThat(contract.course().mails("declined"))
                .contains(contract.party(1) + " PARTY", contract.party(2) + " PARTY", contract.party(3) + " PARTY");
    }

    @Test
    void whenTheRequesterWithdraws_thenNobodyIsAskedAnyMore() {
        var contract = new ContractCourse(office, "parallel");
        contract.committed();
        var requests = office.bean(RequestStore.class).requestedBy(contract.requester, 1);

        done(office.signing.withdraw(contract.requester, requests.get(0).id(), "Bought elsewhere"));

        assertThat(contract.ends()).containsExactly("ContractWithdrawn");
        assertThat(statuses(contract)).doesNotContain(RequestStatus.OPEN).contains(RequestStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "parallel"})
    void whenAPartyDoesNotAnswer_thenItIsRemindedAndTheContractExpires(String order) {
        var contract = new ContractCourse(office, order);
        contract.committed();
        try {
            contract.course().pass(Duration.ofDays(14).plusMinutes(1));
        } finally {
            ClockUtil.reset();
        }

        assertThat(contract.ends())
                .containsExactly(order.equals("parallel") ? "ContractAtOnceExpired" : "ContractInOrderExpired");
        assertThat(contract.course().mails("reminded")).contains(contract.party(1) + " SIGNER");
        assertThat(statuses(contract)).contains(RequestStatus.EXPIRED);
    }

    @Test
    void whenTheRequesterWouldCommitTheFunds_thenHeIsRefused() {
        var contract = new ContractCourse(office, "parallel");

        assertThat(refused(office.signing.look(contract.requester, contract.task(contract.requester)))
                        .missing()
                        .check())
                .isEqualTo("own-claim");
    }

    @Test
    void whenTheContractIsWorthMoreThanIsDelegated_thenTheCommitmentIsRefused() {
        var contract = new ContractCourse(office, Map.of("value", "20000.01"), List.of());

        assertThat(refused(office.signing.look(contract.officer, contract.task(contract.officer)))
                        .missing()
                        .check())
                .isEqualTo("over-limit");
    }

    @Test
    void whenAPartySignsWithThePasswordAlone_thenThatIsNotEnough() {
        var contract = new ContractCourse(office, "sequential");
        contract.committed();
        String party = contract.party(1);
        contract.enrolled(party);

        assertThat(refused(office.sign(party, contract.task(party), "click", null))
                        .reason())
                .isEqualTo(Reason.LEVEL_TOO_LOW);
        assertThat(contract.awaited()).containsExactly(party);
    }

    @Test
    void whenTheLawAsksForASecureSignature_thenLevel4IsRequired() {
        var contract = new ContractCourse(office, Map.of("secureByLaw", true), List.of());

        assertThat(office.bean(RequestStore.class).ofProcess(contract.instance))
                .extracting(SignatureRequest::level)
                .containsExactly(AssuranceLevel.LEVEL_4);
    }

    @Test
    void whenTheTermsChangeBehindTheCommitment_thenNothingIsArchived() {
        var contract = new ContractCourse(office, "sequential");
        contract.committed();
        office.engine.getRuntimeService().setVariable(contract.instance, "value", "1.00");
        contract.parties.forEach(contract::click);

        assertThatThrownBy(contract::archived)
                .hasMessageContaining("Nothing is archived. The signatures are over different contents.");
        assertThat(contract.kept("archivedContract")).isEmpty();
        assertThat(contract.ends()).isEmpty();
    }

    @Test
    void whenSomebodyElseSignedForAParty_thenNothingIsArchived() {
        var contract = new ContractCourse(office, "parallel");
        contract.committed();
        office.engine.getTaskService().setAssignee(contract.task(contract.party(1)), contract.officer);
        contract.parties.subList(1, 3).forEach(contract::click);
        contract.key(contract.officer);

        assertThatThrownBy(contract::archived).hasMessageContaining("Nothing is archived. The parties are ");
        assertThat(contract.kept("archivedContract")).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("title", "", "Give the contract a title."),
                Arguments.of("value", "12500", "Enter the value as text with a point and two decimals"),
                Arguments.of("value", 12500.0, "Enter the value as text with a point and two decimals"),
                Arguments.of("value", "0.00", "The value must be between 0.01 and 1000000000.00."),
                Arguments.of("currency", "XYZ", "Choose the currency. Known: CAD."),
                Arguments.of("order", "random", "Say in which order the parties sign"),
                Arguments.of("secureByLaw", "no", "Say whether the law asks for a secure electronic signature"),
                Arguments.of("parties", "anna", "The parties cannot be read."),
                Arguments.of("parties", "[]", "Name at least one party."),
                Arguments.of("parties", "[\"anna\",\"nobody\"]", "Party 2 is not a user here."),
                Arguments.of("parties", "[\"anna\",\"anna\"]", "Party 2 is named twice."),
                Arguments.of("parties", "[\"" + "a\",\"".repeat(10) + "a\"]", "The contract has 11 parties; 10 are"),
                Arguments.of("contractFile", "contract.pdf", "Choose the contract as a PDF file."),
                Arguments.of(
                        "contractFile",
                        ContractCourse.file("x.pdf", "<html>".getBytes(StandardCharsets.UTF_8)),
                        "The file is not a PDF. Open the document in the program it was made with"),
                Arguments.of(
                        "contractFile",
                        ContractCourse.file("x.pdf", Pdfs.locked("secret")),
                        "The PDF is protected. Ask whoever made it"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whenTheContractBreaksARule_thenNothingStarts(String variable, Object value, String text) {
        var contract = ContractCourse.contract(List.of("anna", "ben"));
        contract.put(variable, value);

        assertThatThrownBy(() -> office.start("employee", "contract-signature", contract))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageStartingWith("The contract was not filed, and nothing was signed. " + text);
    }

    private static List<RequestStatus> statuses(ContractCourse contract) {
        return office.bean(RequestStore.class).ofProcess(contract.instance).stream()
                .map(SignatureRequest::status)
                .toList();
    }

    private static void assertPasses(byte[] pdf, int signatures) {
        Verdict verdict = office.bean(Validator.class)
                .validate(pdf, new Expected(Optional.of(signatures), Optional.of(Digests.sha256(pdf))));
        assertThat(verdict.indication()).as(verdict.findings().toString()).isEqualTo(Indication.PASSED);
    }
}
