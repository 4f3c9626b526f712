package org.paraph.content.pdf.letter;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that every letter has, in its language. */
final class LetterWords {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle words;

    LetterWords(Locale asked) {
        language = asked.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
        words = ResourceBundle.getBundle("paraph/messages/letter", language, LetterWords.class.getClassLoader(), EXACT);
    }

    /** For instance {@code fr}. */
    String language() {
        return language.getLanguage();
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), language).format(arguments);
    }
}
