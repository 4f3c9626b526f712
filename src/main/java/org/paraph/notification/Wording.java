package org.paraph.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The sentences of the letters, English and French. Thread-safe. */
final class Wording {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    /** French for any kind of French, else English. */
    static Locale supported(Locale wanted) {
        return wanted.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    static String say(Locale language, String key, Object... values) {
        return new MessageFormat(bundle(language).getString(key), language).format(values);
    }

    /** The fixed words of the template, keyed by what follows {@code label.}. */
    static Map<String, String> labels(Locale language) {
        var bundle = bundle(language);
        var labels = new TreeMap<String, String>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith("label."))
                .forEach(key -> labels.put(key.substring("label.".length()), bundle.getString(key)));
        return labels;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("paraph/mail/wording", language, Wording.class.getClassLoader(), EXACT);
    }
}
