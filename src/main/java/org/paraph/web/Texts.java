package org.paraph.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The interface's own words and those of assurance, in English and French. Stateless, thread-safe. */
final class Texts {

    private static final List<String> BUNDLES = List.of("paraph/messages/web", "paraph/messages/assurance");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String get(Locale language, String key, Object... values) {
        return BUNDLES.stream()
                .map(b -> ResourceBundle.getBundle(b, language, EXACT))
                .filter(b -> b.containsKey(key))
                .findFirst()
                .map(b -> new MessageFormat(b.getString(key), language).format(values))
                .orElseThrow(() -> new IllegalStateException("No text for " + key));
    }

    boolean has(Locale language, String key) {
        return BUNDLES.stream()
                .anyMatch(b -> ResourceBundle.getBundle(b, language, EXACT).containsKey(key));
    }
}
