package org.paraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Pdfs;
import org.paraph.ades.Signers;

/** Signed documents are checked by hand or by a script, which needs the number alone. */
class VerifyCommandTest {

    @TempDir
    static Path folder;

    private static Path root;
    private static Path signed;
    private static Path tampered;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void write() throws Exception {
        byte[] pdf = Signers.signed(Pdfs.of("Pay 100 dollars"));
        signed = Files.write(folder.resolve("signed.pdf"), pdf);
        byte[] other = pdf.clone();
        other[new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/Reason") + 1] = 'S';
        tampered = Files.write(folder.resolve("tampered.pdf"), other);
        root = Files.write(
                folder.resolve("root.crt"),
                Signers.PKI.trustAnchors().certificates().get(0).getEncoded());
    }

    @Test
    void whenEveryDocumentIsGood_thenItEndsWithZero_andSaysWhoSigned() {
        assertThat(verify("--trust", root.toString(), "--lang", "en", signed.toString(), signed.toString()))
                .isZero();
        assertThat(out()).contains("signed.pdf: PASSED. The document can be relied on", "Signed by Ève Tremblay");
        assertThat(err()).isEmpty();
    }

    @Test
    void whenOneWasTamperedWith_thenItEndsWithOne_andSaysWhatToDo() {
        assertThat(verify(
                        "--trust", root.toString(), "--lang", "fr", signed.toString(), tampered.toString(), "missing"))
                .isEqualTo(1);
        assertThat(out())
                .contains(
                        "Signature au nom de Ève Tremblay\u00a0: FAILED",
                        "tampered.pdf\u00a0: FAILED. Ne vous fiez pas à ce document",
                        "Que faire\u00a0: Ne vous y fiez pas");
    }

    @Test
    void whenNobodyKnowsTheAuthority_thenItEndsWithTwo() {
        assertThat(verify("--lang", "en", signed.toString())).isEqualTo(2);
        assertThat(out()).contains("INDETERMINATE", "comes from an authority that is not trusted here");
    }

    @Test
    void whenAFileIsMissing_thenItEndsWithThree_andTheOthersAreChecked() {
        assertThat(verify("--trust", root.toString(), "--lang", "en", "missing", signed.toString()))
                .isEqualTo(3);
        assertThat(err()).contains("The file missing cannot be read.");
        assertThat(out()).contains("signed.pdf: PASSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--nonsense a.pdf",
                "--lang de a.pdf",
                "--sha256 12 a.pdf",
                "a.pdf --trust",
                "--trust missing a.pdf",
                "--sha256 0000000000000000000000000000000000000000000000000000000000000000 a.pdf b.pdf"
            })
    void whenItIsCalledWrongly_thenItEndsWithThree_andSaysHow(String arguments) {
        assertThat(verify(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(3);
        assertThat(err()).contains("verify [--trust");
        assertThat(out()).isEmpty();
    }

    @Test
    void whenSomebodysOwnCertificateIsToBeTrusted_thenItIsRefused() throws Exception {
        Path person = Files.write(
                folder.resolve("person.crt"), Signers.person().get(0).getEncoded());

        assertThat(verify("--trust", person.toString(), "--lang", "en", signed.toString()))
                .isEqualTo(3);
        assertThat(err()).contains("no certification authority’s");
    }

    @Test
    void whenTheFingerprintIsAnother_thenItFails_andWithItsOwnItPasses() throws Exception {
        String own =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(signed)));

        assertThat(verify("--trust", root.toString(), "--sha256", own, signed.toString()))
                .isZero();
        assertThat(verify("--trust", root.toString(), "--sha256", "0".repeat(64), signed.toString()))
                .isEqualTo(1);
    }

    @Test
    void whenAProgramAsks_thenItGetsJson() throws Exception {
        verify("--trust", root.toString(), "--lang", "en", "--json", signed.toString(), tampered.toString());

        JsonNode report = new JsonMapper().readTree(out());
        assertThat(report.findValuesAsText("file")).containsExactly(signed.toString(), tampered.toString());
        assertThat(report.at("/0/verdict").asText()).isEqualTo("PASSED");
        assertThat(report.at("/0/signatures/0/name").asText()).isEqualTo("Ève Tremblay");
        assertThat(report.at("/1/verdict").asText()).isEqualTo("FAILED");
        assertThat(report.at("/1/findings/0/finding").asText()).isEqualTo("signature-broken");
    }

    private int verify(String... arguments) {
        return new VerifyCommand(
                        Signers.CLOCK,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(new ArrayList<>(List.of(arguments)));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
