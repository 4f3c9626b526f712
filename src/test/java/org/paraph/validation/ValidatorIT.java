package org.paraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraph.Pdfs;
import org.paraph.ades.Indication;
import org.paraph.ades.PdfExaminer;
import org.paraph.ades.Signers;
import org.paraph.validation.Finding.Kind;

/** A document passes as it was signed, and not once anything about it is another. */
class ValidatorIT {

    private static final Validator VALIDATOR = new Validator(new PdfExaminer(Signers.TRUST), Signers.CLOCK);
    private static final int SAMPLES = 60;

    /** Hexadecimal digits, without the padding behind them. */
    private static final int OF_THE_STAMP = 2_000;

    private static byte[] signed;

    @BeforeAll
    static void sign() throws Exception {
        signed = Signers.signed(Pdfs.of("Pay 100 dollars"));
    }

    @Test
    void whenItIsAsItWasSigned_thenItPassesWithoutAWord() throws Exception {
        Verdict verdict = offline(signed, new Expected(Optional.of(1), Optional.of(sha256(signed))));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.indication()).isEqualTo(Indication.PASSED);
        assertThat(VALIDATOR.validate(signed, Expected.NOTHING).indication()).isEqualTo(Indication.PASSED);
    }

    @Test
    void whenASignatureIsMissingOrTooMany_thenItFails() {
        assertThat(kinds(offline(signed, new Expected(Optional.of(2), Optional.empty()))))
                .containsExactly(Kind.SIGNATURES_MISSING);
        assertThat(kinds(offline(signed, new Expected(Optional.of(0), Optional.empty()))))
                .containsExactly(Kind.SIGNATURES_EXTRA);
    }

    @Test
    void whenNobodySignedIt_thenItFails() {
        Verdict verdict = offline(Pdfs.of("Nothing"), Expected.NOTHING);

        assertThat(kinds(verdict)).containsExactly(Kind.NO_SIGNATURE);
        assertThat(verdict.indication()).isEqualTo(Indication.FAILED);
    }

    @Test
    void whenAnotherVersionWasArchived_thenItFails() throws Exception {
        Verdict verdict = offline(signed, new Expected(Optional.empty(), Optional.of(sha256(Pdfs.of("Another")))));

        assertThat(kinds(verdict)).containsExactly(Kind.OTHER_DOCUMENT);
    }

    @Test
    void whenItsTitleIsAnother_thenItFails() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(signed)) {
            document.getDocumentInformation().setTitle("Another");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out, Set.of(document.getDocumentCatalog().getCOSObject()));
        }

        Verdict verdict = offline(out.toByteArray(), Expected.NOTHING);

        assertThat(verdict.indication()).isEqualTo(Indication.FAILED);
        assertThat(kinds(verdict)).contains(Kind.APPENDED);
    }

    @Test
    void whenAnyByteIsAnother_thenItDoesNotPass() throws Exception {
        int[] own = newestStamp();
        Random random = new Random(20261122);
        IntStream anywhere = random.ints(SAMPLES, 0, signed.length);
        IntStream inTheStamp = random.ints(SAMPLES, own[0], own[0] + OF_THE_STAMP);
        for (int position : IntStream.concat(anywhere, inTheStamp).toArray()) {
            byte[] other = signed.clone();
            other[position] ^= (byte) (1 << random.nextInt(8));
            boolean sameDigit = position > own[0]
                    && position < own[1]
                    && Character.toLowerCase(other[position]) == Character.toLowerCase(signed[position]);
            if (!sameDigit) {
                assertThat(offline(other, Expected.NOTHING).indication())
                        .as("byte %s of %s is %s, was %s", position, signed.length, other[position], signed[position])
                        .isNotEqualTo(Indication.PASSED);
            }
        }
    }

    @Test
    void whenItHoldsAScript_thenNobodyCanSayWhatItsSignerSaw() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(Pdfs.of("Pay 100 dollars"))) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            document.save(out);
        }

        Verdict verdict = offline(Signers.signed(out.toByteArray()), Expected.NOTHING);

        assertThat(kinds(verdict)).containsExactly(Kind.SHOWN_OTHERWISE);
        assertThat(verdict.indication()).isEqualTo(Indication.INDETERMINATE);
    }

    @Test
    void whenItIsTooLargeOrNoPdf_thenNobodyReadsIt() {
        byte[] large = Arrays.copyOf(signed, 30_000_001);

        assertThat(kinds(offline(large, Expected.NOTHING))).containsExactly(Kind.NOT_EXAMINED);
        assertThat(offline(large, Expected.NOTHING).indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(kinds(offline(new byte[100], Expected.NOTHING))).containsExactly(Kind.UNREADABLE);
        assertThat(kinds(offline(Pdfs.locked(""), Expected.NOTHING))).containsExactly(Kind.NOT_EXAMINED);
    }

    /** Where it stands itself: from there to before there. */
    private static int[] newestStamp() throws IOException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            return document.getSignatureDictionaries().stream()
                    .map(PDSignature::getByteRange)
                    .max(Comparator.comparingInt(range -> range[2]))
                    .map(range -> new int[] {range[1], range[2]})
                    .orElseThrow();
        }
    }

    private static Verdict offline(byte[] pdf, Expected expected) {
        return VALIDATOR.validateOffline(pdf, expected, Signers.CLOCK.instant());
    }

    private static Iterable<Kind> kinds(Verdict verdict) {
        return verdict.findings().stream().map(Finding::kind).toList();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
