package org.paraph.content.pdf.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Another reader of PDF files, where it is installed, finds the same text and the fonts inside. Leaves {@code target/samples}. */
class PopplerTest {

    private static final Path SAMPLES = Path.of("target", "samples");

    @BeforeAll
    static void samples() throws IOException {
        Files.createDirectories(SAMPLES);
        Files.write(SAMPLES.resolve("letter-en.pdf"), new LetterPrinter().print(Letters.english()));
        Files.write(SAMPLES.resolve("letter-fr.pdf"), new LetterPrinter().print(Letters.french()));
    }

    @Test
    void pdftotextReadsEveryAccent() throws IOException {
        assertThat(run("pdftotext", "-layout", "letter-fr.pdf", "-"))
                .contains(
                        "Élodie Bélanger-Côté",
                        "ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸ",
                        "àâçéèêëîïôœùûüÿ — 45 €…",
                        "l’hôpital « Sacré-Cœur »")
                .contains("Page 1 de 1");
        assertThat(run("pdftotext", "-layout", "letter-en.pdf", "-"))
                .contains("Traductions Œuvre & Fils inc.", "184,250.00 CAD", "Page 2 of 2");
    }

    @Test
    void pdffontsFindsEveryFontInside() throws IOException {
        String[] lines = run("pdffonts", "letter-fr.pdf").split("\n");

        assertThat(lines).hasSize(5);
        for (int i = 2; i < lines.length; i++) {
            assertThat(lines[i]).contains("+Liberation").containsPattern("yes +yes +yes");
        }
    }

    private static String run(String... command) throws IOException {
        assumeTrue(
                Path.of("/usr/bin", command[0]).toFile().canExecute(),
                command[0] + " is not installed on this machine");
        Process process = new ProcessBuilder(command)
                .directory(SAMPLES.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
