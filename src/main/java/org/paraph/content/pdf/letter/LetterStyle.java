package org.paraph.content.pdf.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What letters look like: {@code letter.css}, with the words at the foot of each page in the letter's language. */
final class LetterStyle {

    private static final String CSS = load();

    private LetterStyle() {}

    static String of(LetterWords words) {
        String page = words.of("page", "\" counter(page) \"", "\" counter(pages) \"");
        return CSS.replace("\"{page}\"", '"' + page + '"');
    }

    private static String load() {
        try (InputStream in = LetterStyle.class.getResourceAsStream("/paraph/letter/letter.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
