package org.paraph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.ades.Durability;
import org.paraph.ades.Indication;
import org.paraph.ades.PdfExaminer;
import org.paraph.ades.Signers;
import org.paraph.ades.Trust;
import org.paraph.content.pdf.letter.Letter;
import org.paraph.content.pdf.letter.Letter.Field;
import org.paraph.content.pdf.letter.Letter.Section;
import org.paraph.content.pdf.letter.LetterPrinter;
import org.paraph.pki.Authority;
import org.paraph.pki.development.DevelopmentPki;
import org.paraph.pki.development.Developments;
import org.paraph.validation.Finding.Kind;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What is signed here is accepted by other people's tools, and what was tampered with is not. Leaves {@code target/samples}. */
class SamplesIT {

    private static final Path FOLDER = Path.of("target", "samples").toAbsolutePath();
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private static Path pkiFolder;

    private static Validator validator;

    /** What lies there, each with a tampered copy. */
    enum Sample {
        LEVEL_3_ONE_SIGNER(Durability.LONG_TERM, 1),
        LEVEL_3_THREE_SIGNERS(Durability.LONG_TERM, 3),
        LEVEL_4_ONE_SIGNER(Durability.ARCHIVE, 1),
        LEVEL_4_THREE_SIGNERS(Durability.ARCHIVE, 3),
        FORM_SIGNED(Durability.ARCHIVE, 1);

        private final Durability durability;
        private final int signers;

        Sample(Durability durability, int signers) {
            this.durability = durability;
            this.signers = signers;
        }

        private Path file() {
            return FOLDER.resolve(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf");
        }

        private Path tampered() {
            return FOLDER.resolve(file().getFileName().toString().replace(".pdf", "-tampered.pdf"));
        }

        private KeyPair key() {
            return this == LEVEL_4_ONE_SIGNER ? Authority.keys("RSA", 3072) : Authority.ec();
        }
    }

    @BeforeAll
    static void write() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        DevelopmentPki pki = Developments.reachable(pkiFolder, CLOCK, URI.create("http://pki.example.test/"));
        validator = new Validator(
                new PdfExaminer(new Trust(pki.trustAnchors(), pki.revocation(), pki.timestamps())), CLOCK);
        Files.createDirectories(FOLDER);
        Files.writeString(
                FOLDER.resolve("root.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        pki.trustAnchors().certificates().get(0).getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        for (Sample sample : Sample.values()) {
            byte[] letter = new LetterPrinter().print(letter(sample));
            List<KeyPair> keys =
                    Stream.generate(sample::key).limit(sample.signers).toList();
            byte[] signed = Signers.signedInFields(pki, letter, sample.durability, keys);
            Files.write(sample.file(), signed);
            int reason = new String(signed, StandardCharsets.ISO_8859_1).indexOf("(Agreement)");
            signed[reason + 1] = 'B';
            Files.write(sample.tampered(), signed);
        }
    }

    private static Letter letter(Sample sample) {
        boolean form = sample == Sample.FORM_SIGNED;
        return new Letter(
                sample.name(),
                form ? Locale.CANADA_FRENCH : Locale.ENGLISH,
                Instant.parse("2026-11-22T15:04:05Z"),
                form ? "Demande de congé" : "Contract signature",
                form
                        ? "On vous demande d’approuver la demande de congé qui suit."
                        : "You are asked to agree to the contract described below.",
                List.of(),
                List.of(new Section(
                        "",
                        List.of(
                                form
                                        ? new Field("Type de congé", "Congé pour obligations familiales")
                                        : new Field("Supplier", "Traductions Œuvre & Fils inc.")))),
                List.of());
    }

    @ParameterizedTest
    @EnumSource
    void weAcceptWhatWasSigned_andRefuseWhatWasTamperedWith(Sample sample) throws IOException {
        byte[] signed = Files.readAllBytes(sample.file());

        Verdict alone = offline(signed, Optional.empty());
        Verdict recorded = offline(signed, Optional.of(sha256(signed)));
        Verdict tampered = offline(Files.readAllBytes(sample.tampered()), Optional.empty());

        assertThat(recorded.findings()).isEmpty();
        assertThat(recorded.indication()).isEqualTo(Indication.PASSED);
        assertThat(recorded.signatories()).hasSize(sample.signers);
        assertThat(alone.findings())
                .extracting(Finding::kind)
                .isEqualTo(sample.durability == Durability.ARCHIVE ? List.of() : List.of(Kind.PROOFS_OPEN));
        assertThat(tampered.indication()).isEqualTo(Indication.FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void pdfsigFindsEverySignatureValid_andTheTamperedOnesNot(Sample sample) throws IOException {
        assertThat(run("pdfsig", "-nocert", sample.file().toString()))
                .doesNotContain("Mismatch")
                .satisfies(
                        said -> assertThat(said.split("Signature is Valid", -1)).hasSize(sample.signers + 1));
        assertThat(run("pdfsig", "-nocert", sample.tampered().toString()))
                .contains("Digest Mismatch")
                .doesNotContain("Signature is Valid");
    }

    @ParameterizedTest
    @EnumSource
    void opensslFindsEverySignatureAndTimeStampValid_andTheTamperedOnesNot(Sample sample) throws IOException {
        assertThat(openssl(sample.file())).isNotEmpty().allMatch(SamplesIT::isVerified);
        assertThat(openssl(sample.tampered())).isNotEmpty().noneMatch(SamplesIT::isVerified);
    }

    private static boolean isVerified(String said) {
        return said.contains("Verification successful") || said.contains("Verification: OK");
    }

    @ParameterizedTest
    @EnumSource
    void veraPdfFindsThatSigningKeptItAnArchivableDocument(Sample sample) throws Exception {
        byte[] signed = Files.readAllBytes(sample.file());
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(signed), PDFAFlavour.PDFA_2_B);
                PDFAValidator vera = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            assertThat(vera.validate(parser).getTestAssertions()).isEmpty();
        }
    }

    @Test
    void nobodyElsesRootIsEnough() throws IOException {
        Trust others = Signers.TRUST;

        assertThat(new Validator(new PdfExaminer(others), CLOCK)
                        .validateOffline(
                                Files.readAllBytes(Sample.LEVEL_4_ONE_SIGNER.file()), Expected.NOTHING, CLOCK.instant())
                        .indication())
                .isEqualTo(Indication.INDETERMINATE);
    }

    /** What openssl says of each signature and time stamp in a file. */
    private static List<String> openssl(Path file) throws IOException {
        byte[] pdf = Files.readAllBytes(file);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().stream()
                    .map(signature -> openssl(signature, pdf))
                    .toList();
        }
    }

    private static String openssl(PDSignature signature, byte[] pdf) {
        try {
            Path data = Files.write(pkiFolder.resolve("data"), signature.getSignedContent(pdf));
            Path container = Files.write(pkiFolder.resolve("container"), signature.getContents());
            String root = FOLDER.resolve("root.pem").toString();
            return signature.getSubFilter().equals("ETSI.RFC3161")
                    ? run(("openssl ts -verify -token_in -data " + data + " -in " + container + " -CAfile " + root)
                            .split(" "))
                    : run(("openssl cms -verify -cades -binary -inform DER -purpose any -out /dev/null -in " + container
                                    + " -content " + data + " -CAfile " + root)
                            .split(" "));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Verdict offline(byte[] pdf, Optional<String> sha256) {
        return validator.validateOffline(pdf, new Expected(Optional.empty(), sha256), CLOCK.instant());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(String... command) throws IOException {
        assumeTrue(
                Path.of("/usr/bin", command[0]).toFile().canExecute(),
                command[0] + " is not installed on this machine");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
