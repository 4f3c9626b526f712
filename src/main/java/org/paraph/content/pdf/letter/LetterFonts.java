package org.paraph.content.pdf.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of letters, as they lie in a jar of their own. Loaded once; thread-safe. */
final class LetterFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final List<Face> faces;

    private LetterFonts(List<Face> faces) {
        this.faces = faces;
    }

    static LetterFonts load() {
        return new LetterFonts(List.of(
                Face.load("Liberation Sans", REGULAR, "LiberationSans-Regular.ttf"),
                Face.load("Liberation Sans", BOLD, "LiberationSans-Bold.ttf"),
                Face.load("Liberation Mono", REGULAR, "LiberationMono-Regular.ttf")));
    }

    /** Whether text of any kind can hold that character. */
    boolean have(int codePoint) {
        return faces.stream().allMatch(face -> face.has(codePoint));
    }

    void giveTo(PdfRendererBuilder builder) {
        faces.forEach(face -> builder.useFont(
                () -> new ByteArrayInputStream(face.bytes), face.family, face.weight, FontStyle.NORMAL, true));
    }

    private static final class Face {

        private final String family;
        private final int weight;
        private final byte[] bytes;
        private final CmapLookup characters;

        private Face(String family, int weight, byte[] bytes) throws IOException {
            this.family = family;
            this.weight = weight;
            this.bytes = bytes;
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                characters = font.getUnicodeCmapLookup();
            }
        }

        static Face load(String family, int weight, String file) {
            try (InputStream in = LetterFonts.class.getResourceAsStream("/liberation/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("The jar openpdf-fonts-extra is missing: no " + file);
                }
                return new Face(family, weight, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean has(int codePoint) {
            return characters.getGlyphId(codePoint) != 0;
        }
    }
}
