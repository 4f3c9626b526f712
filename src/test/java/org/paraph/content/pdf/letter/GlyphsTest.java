package org.paraph.content.pdf.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.content.pdf.letter.Glyphs.Run;

class GlyphsTest {

    private static final LetterFonts FONTS = LetterFonts.load();
    private final Glyphs glyphs = new Glyphs(FONTS);

    @Test
    void whatIsWrittenInEnglishAndFrench_isPrintedAsItIs() {
        String text = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ ’ ‘ “ ” « » € $ ¢ – — … · • § ° ½ ² № ™ © ≤ ≥ × ñ ø ß Ł ő";

        assertThat(glyphs.of(text)).containsExactly(new Run(text, false));
    }

    @ParameterizedTest
    @CsvSource({
        "1F600, an emoji",
        "6F22, Chinese",
        "1403, Inuktitut",
        "5D0, Hebrew, which runs to the left",
        "627, Arabic",
        "202E, turns the order around",
        "2066, isolates",
        "200B, invisible",
        "200D, invisible",
        "FEFF, invisible",
        "0, control",
        "1B, control",
        "7F, control",
        "E000, means what its owner likes",
        "FFFE, no character"
    })
    void whatCannotBeSeenAsItIs_becomesItsCode(String hex, String why) {
        int codePoint = Integer.parseInt(hex, 16);

        assertThat(glyphs.of("a" + Character.toString(codePoint) + "b"))
                .as(why)
                .containsExactly(
                        new Run("a", false), new Run("[U+%04X]".formatted(codePoint), true), new Run("b", false));
    }

    @Test
    void halfACharacter_becomesItsCode() {
        assertThat(glyphs.of("\uD83D")).containsExactly(new Run("[U+D83D]", true));
    }

    @Test
    void accentsJoinTheirLetters_blanksAreBlanks_andLinesBreak() {
        assertThat(glyphs.of("e\u0301te\u0301")).containsExactly(new Run("été", false));
        assertThat(glyphs.of("a\tb\u3000c\r\nd\re\u2028f")).containsExactly(new Run("a b\u00A0c\nd\ne\nf", false));
        assertThat(glyphs.of("co\u00ADop")).containsExactly(new Run("coop", false));
        assertThat(glyphs.of("")).isEmpty();
    }

    /** Every character there is: shown by the fonts, or by its code; the printer refuses a letter that lacks one. */
    @Test
    void whateverTheFontsHave_isPrinted() {
        String all = IntStream.range(0, 0x30000)
                .filter(FONTS::have)
                .mapToObj(c -> "x" + Character.toString(c))
                .collect(Collectors.joining());
        assertThat(all.length()).isGreaterThan(4_000);

        assertThat(new LetterPrinter().print(Letters.saying(all))).isNotEmpty();
    }

    @Test
    void whateverCodePoint_hasARunThatIsNotEmpty() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c != 0xAD)
                .forEach(c -> {
                    List<Run> runs = glyphs.of(Character.toString(c));
                    if (runs.isEmpty()
                            || (!runs.get(0).isCode() && !isDrawn(runs.get(0).text()))) {
                        throw new AssertionError("U+%04X".formatted(c));
                    }
                });
    }

    private static boolean isDrawn(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || FONTS.have(c));
    }
}
