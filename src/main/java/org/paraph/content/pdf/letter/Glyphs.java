package org.paraph.content.pdf.letter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns text into what the fonts can show of it, nothing left out. What has no glyph, is invisible, or is written from right to
 * left, which is not drawn in its order here, becomes a code.
 */
final class Glyphs {

    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int SOFT_HYPHEN = 0xAD;

    private final LetterFonts fonts;

    Glyphs(LetterFonts fonts) {
        this.fonts = fonts;
    }

    /** A stretch of text, or the code of one character. */
    record Run(String text, boolean isCode) {}

    /** Line breaks come out as {@code \n}, all blanks as a blank or a no-break space; accents join their letters. */
    List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        String composed = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
        composed.codePoints().filter(c -> c != SOFT_HYPHEN).forEach(c -> {
            int shown = shown(c);
            if (isDrawn(shown)) {
                plain.appendCodePoint(shown);
            } else {
                end(plain, runs);
                runs.add(new Run("[U+%04X]".formatted(c), true));
            }
        });
        end(plain, runs);
        return runs;
    }

    private static void end(StringBuilder plain, List<Run> runs) {
        if (!plain.isEmpty()) {
            runs.add(new Run(plain.toString(), false));
            plain.setLength(0);
        }
    }

    private int shown(int c) {
        return switch (c) {
            case '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
            case '\t' -> ' ';
            default -> Character.getType(c) == Character.SPACE_SEPARATOR && !fonts.have(c) ? NO_BREAK_SPACE : c;
        };
    }

    private boolean isDrawn(int c) {
        return c == '\n'
                || switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
                    default -> !runsLeft(c) && fonts.have(c);
                };
    }

    private static boolean runsLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
