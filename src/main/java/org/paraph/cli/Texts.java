package org.paraph.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this room, in English or French. */
record Texts(Locale language) {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String of(String key, String... names) {
        String pattern = ResourceBundle.getBundle("paraph/messages/cli", language, Texts.class.getClassLoader(), EXACT)
                .getString(key);
        return new MessageFormat(pattern, language).format(names);
    }
}
