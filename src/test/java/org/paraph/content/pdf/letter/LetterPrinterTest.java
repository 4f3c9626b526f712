package org.paraph.content.pdf.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.content.pdf.letter.Letter.Field;
import org.paraph.content.pdf.letter.Letter.Section;
import org.paraph.content.pdf.upload.Inspection;
import org.paraph.content.pdf.upload.UploadCheck;
import org.paraph.content.pdf.upload.UploadLimits;

class LetterPrinterTest {

    private static final LetterPrinter PRINTER = new LetterPrinter();

    static Stream<Letter> letters() {
        return Stream.of(Letters.english(), Letters.french());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whenALetterIsPrinted_thenEveryTextOfItCanBeReadThere(Letter letter) {
        String text = oneLine(text(PRINTER.print(letter)));

        assertThat(text).contains(letter.id(), letter.title(), oneLine(letter.request()));
        Stream.concat(letter.facts().stream(), letter.sections().stream().flatMap(section -> section.fields().stream()))
                .forEach(field -> assertThat(text).contains(field.label(), oneLine(field.value())));
        letter.documents().forEach(document -> {
            assertThat(text).contains(document.name());
            assertThat(text.replace(" ", "")).contains(document.sha256());
        });
    }

    @Test
    void whenTheSignerReadsFrench_thenEveryWordIsFrench() {
        assertThat(oneLine(text(PRINTER.print(Letters.french()))))
                .contains("Page 1 de 1", "48 213 octets", "1 page", "Non indiqué", "Ces fichiers font partie")
                .doesNotContain("Not given", "bytes");
        assertThat(oneLine(text(PRINTER.print(Letters.english()))))
                .contains("Page 1 of 2", "Page 2 of 2", "483,213 bytes", "12 pages", "1 byte", "Not given");
    }

    @Test
    void whenALanguageIsUnknown_thenTheWordsAreEnglish() {
        Letter german = new Letter(
                "1",
                Locale.GERMAN,
                Letters.AT,
                "Brief",
                "",
                List.of(),
                Letters.saying("x").sections(),
                List.of());

        assertThat(text(PRINTER.print(german))).contains("Page 1 of 1");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whenItIsPrintedTwice_thenTheBytesAreTheSame(Letter letter) {
        assertThat(new LetterPrinter().print(letter)).isEqualTo(PRINTER.print(letter));
    }

    @Test
    void whenSeveralArePrintedAtOnce_thenEachIsAsIfItWereAlone() {
        Letter letter = Letters.french();
        byte[] alone = PRINTER.print(letter);

        assertThat(IntStream.range(0, 4).parallel().mapToObj(i -> PRINTER.print(letter)))
                .allSatisfy(printed -> assertThat(printed).isEqualTo(alone));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whenALetterComesBackAsAnUpload_thenItIsFit(Letter letter) {
        assertThat(new UploadCheck(UploadLimits.USUAL).inspect(PRINTER.print(letter)))
                .isInstanceOf(Inspection.Fit.class);
    }

    @Test
    void whenAnythingDiffers_thenTheBytesDo() {
        assertThat(PRINTER.print(Letters.saying("100.00"))).isNotEqualTo(PRINTER.print(Letters.saying("100.01")));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whenItIsOpened_thenTitleLanguageDateAndTagsAreThere_andNothingElseOfTheMachine(Letter letter)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRINTER.print(letter))) {
            assertThat(pdf.getDocumentCatalog().getLanguage())
                    .isEqualTo(letter.language().getLanguage());
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(letter.title());
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-11-22T15:04:05Z");
            assertThat(pdf.getDocumentInformation().getMetadataKeys())
                    .containsExactlyInAnyOrder("Title", "Producer", "CreationDate");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whenItIsPrinted_thenEveryFontIsInside(Letter letter) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRINTER.print(letter))) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getResources().getFontNames()).isNotEmpty();
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("+Liberation");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b> & <script>alert(1)</script>",
                "&lt;already&gt; &#65; &amp;",
                "]]> <!-- not a comment --> <?php ?>",
                "<img src=\"http://127.0.0.1:1/a.png\"/> url(file:///etc/passwd)",
                "\"} body { display: none }",
                "{0} {page} %s $1 \\u0041",
                "</td></tr></table><h1>Forged</h1>"
            })
    void whenAValueLooksLikeMarkup_thenItIsText(String value) {
        assertThat(oneLine(text(PRINTER.print(Letters.saying(value))))).contains(value);
    }

    @Test
    void whenAWordHasNoEnd_orAValueFillsPages_thenAllOfItIsOnPaper() {
        String value = "x".repeat(3_000) + "\n" + "Lorem ipsum dolor sit amet. ".repeat(300);
        byte[] pdf = PRINTER.print(Letters.saying(value));

        assertThat(text(pdf).chars().filter(c -> c == 'x').count()).isEqualTo(3_000);
        assertThat(oneLine(text(pdf)).split("ipsum", -1)).hasSize(301);
    }

    @Test
    void whenThereAreManyValues_thenEachIsThere() {
        List<Field> fields = IntStream.range(0, 150)
                .mapToObj(i -> new Field("Label " + i, "Value " + i + "."))
                .toList();
        Letter letter = new Letter(
                "1", Locale.ENGLISH, Letters.AT, "Many", "", List.of(), List.of(new Section("", fields)), List.of());

        assertThat(text(PRINTER.print(letter)))
                .contains(fields.stream().map(Field::value).toList());
    }

    @Test
    void whenACharacterCannotBePrinted_thenItsCodeIs_andANoteSaysSo() {
        String text = oneLine(text(PRINTER.print(Letters.saying("Yes 😀 漢 \u202E"))));

        assertThat(text)
                .contains("Yes [U+1F600] [U+6F22] [U+202E]")
                .contains("stands for a character that cannot be printed here")
                .doesNotContain("#");
        assertThat(text(PRINTER.print(Letters.saying("Yes")))).doesNotContain("U+");
    }

    @Test
    void whenTheTitleHoldsWhatXmlCannot_thenItIsPrintedAllTheSame() {
        Letter odd = new Letter(
                "a<b",
                Locale.ENGLISH,
                Letters.AT,
                "A & B <c> \u0001 \uD83D",
                "",
                List.of(),
                List.of(new Section("S & T", List.of(new Field("<label>", "v")))),
                List.of());

        assertThat(oneLine(text(PRINTER.print(odd)))).contains("A & B <c> [U+0001] [U+D83D]", "S & T", "<label>");
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where lines break is a matter of looks. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }
}
