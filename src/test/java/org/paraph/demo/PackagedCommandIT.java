package org.paraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Pdfs;
import org.paraph.ades.Signers;

/** The command line in the jar as it is delivered: no server starts, and nothing is said but the answer. */
class PackagedCommandIT {

    private static final List<String> OF_A_SERVER = List.of("Spring", "Camunda", "INFO", "DEBUG", "WARN");

    @TempDir
    Path folder;

    @Test
    void whenAFileIsChecked_thenTheJarAnswersInWordsAndWithANumber() throws Exception {
        Path signed = Files.write(folder.resolve("signed.pdf"), Signers.signed(Pdfs.of("Contract")));
        Path root = Files.write(
                folder.resolve("root.crt"),
                Signers.PKI.trustAnchors().certificates().get(0).getEncoded());

        Process good = start("verify", "--trust", root.toString(), "--lang", "fr", signed.toString());

        assertThat(ended(good)).isZero();
        assertThat(output("out"))
                .contains("PASSED. On peut se fier au document", "Signé par Ève Tremblay")
                .doesNotContain(OF_A_SERVER);
        assertThat(output("err")).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whenItIsCalledWrongly_thenItSaysHow() throws Exception {
        assertThat(ended(start("verify"))).isEqualTo(3);
        assertThat(output("err")).contains("verify [--trust").doesNotContain(OF_A_SERVER);
    }

    private Process start(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Jars.example().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static int ended(Process it) throws InterruptedException {
        assertThat(it.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        return it.exitValue();
    }

    private String output(String name) throws Exception {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
