package org.paraph.engine.camunda.expense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Pdfs;
import org.paraph.content.DocumentType;
import org.paraph.engine.camunda.expense.ReceiptRules.Given;
import org.paraph.engine.camunda.filing.Problem;
import org.paraph.engine.camunda.filing.Refusal;

class ReceiptRulesTest {

    private static final byte[] PDF = Pdfs.of("Lunch");

    @ParameterizedTest
    @CsvSource({
        "lunch.pdf,lunch.pdf",
        "LUNCH.PDF,LUNCH.PDF",
        "lunch.exe,lunch.exe.pdf",
        "lunch,lunch.pdf",
        "C:\\receipts\\été.pdf,été.pdf",
        "../../etc/passwd,passwd.pdf"
    })
    void whenAFileIsAPdf_thenItsNameSaysSo(String given, String kept) {
        Receipt receipt = ReceiptRules.read(List.of(file(1, given, PDF)))
                .value()
                .orElseThrow()
                .get(0);

        assertThat(receipt.type()).isEqualTo(DocumentType.PDF);
        assertThat(receipt.fileName()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a/", "a\u202egnp.exe", "a\nb", "a\u0000"})
    void whenAFilesNameMisleads_thenItIsRefused(String name) {
        assertThat(keys(file(1, name, PDF))).containsExactly("receipt-name");
        assertThat(keys(file(1, "x".repeat(201), PDF))).containsExactly("receipt-name");
    }

    @Test
    void whenTheBytesAreNoDocument_thenNameAndMediaTypeDoNotHelp() {
        assertThat(keys(file(1, "receipt.png", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .containsExactly("receipt-type");
        assertThat(keys(file(1, "receipt.pdf", new byte[0]))).containsExactly("receipt-type");
    }

    @Test
    void whenAPdfCannotBeShown_thenItIsRefused() {
        assertThat(keys(file(1, "a.pdf", "%PDF-1.7\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .containsExactly("receipt-not-shown");
        assertThat(keys(file(1, "a.pdf", Pdfs.locked("secret")))).containsExactly("receipt-not-shown");
        assertThat(keys(file(1, "a.pdf", Pdfs.locked("")))).isEmpty();
    }

    @Test
    void whenItIsNoFile_thenItIsRefused() {
        assertThat(keys(
                        new Given(1, "receipt1", Variables.stringValue("%PDF-1.7")),
                        new Given(2, "receipt2", Variables.integerValue(1))))
                .containsExactly("receipt-no-file", "receipt-no-file");
    }

    @Test
    void whenFilesAreLarge_thenTheBorderItselfIsAllowed() {
        byte[] largest = Pdfs.ofSize(ReceiptRules.MOST_BYTES);
        assertThat(keys(file(1, "a.pdf", largest))).isEmpty();
        assertThat(keys(file(1, "a.pdf", Pdfs.ofSize(ReceiptRules.MOST_BYTES + 1))))
                .containsExactly("receipt-too-large");
        Given[] four = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> file(i, "a.pdf", largest))
                .toArray(Given[]::new);
        assertThat(keys(four)).isEmpty();
        Given[] five = Arrays.copyOf(four, 5);
        five[4] = file(5, "a.pdf", PDF);
        assertThat(keys(five)).containsExactly("receipts-too-large");
    }

    @Test
    void whenThereAreTooMany_thenThatIsSaidInBothLanguages() {
        List<Given> eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> file(i, "a.pdf", PDF))
                .toList();
        List<Problem> problems = ReceiptRules.read(eleven).problems();

        assertThat(ReceiptRules.read(eleven.subList(0, 10)).problems()).isEmpty();
        assertThat(Refusal.in(CheckExpenseClaim.TEXTS, "en").text(problems))
                .isEqualTo(
                        "The expense claim was not filed. The claim has 11 receipts; 10 are allowed. Put several pages"
                                + " into one PDF, or file several claims.");
        assertThat(Refusal.in(CheckExpenseClaim.TEXTS, "fr").text(problems))
                .contains("La demande compte 11 pièces justificatives; 10 sont permises.");
    }

    private static List<String> keys(Given... given) {
        return ReceiptRules.read(List.of(given)).problems().stream()
                .map(Problem::key)
                .toList();
    }

    private static Given file(int number, String name, byte[] bytes) {
        TypedValue value = Variables.fileValue(name)
                .file(bytes)
                .mimeType("application/pdf")
                .create();
        return new Given(number, "receipt" + number, value);
    }
}
