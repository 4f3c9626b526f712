package org.paraph.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.paraph.assurance.TokenType;

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

    /** The text of the first key that has one. */
    String first(Locale language, String... keys) {
        return Stream.of(keys)
                .filter(key -> has(language, key))
                .findFirst()
                .map(key -> get(language, key))
                .orElseThrow(() -> new IllegalStateException("No text for " + List.of(keys)));
    }

    /** By what name people ask for a token of that type. */
    String wish(TokenType type, Locale language) {
        return first(language, "token.add." + type.key(), "token.own." + type.key(), "token." + type.key());
    }

    boolean has(Locale language, String key) {
        return BUNDLES.stream()
                .anyMatch(b -> ResourceBundle.getBundle(b, language, EXACT).containsKey(key));
    }
}
