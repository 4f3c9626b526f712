package org.paraph.engine.camunda.filing;

import java.util.Optional;

/** One line of text that people type and others sign: there, short enough, and made of characters that everybody sees alike. */
public final class Texts {

    private Texts() {}

    /**
     * @param key beginning of the problems' keys
     * @param number of the line, which the texts name
     */
    public static Reading<String> read(Object said, int most, String key, Object... number) {
        Optional<String> text = said instanceof String given
                ? Optional.of(FreeText.normalised(given)).filter(t -> !t.isEmpty())
                : Optional.empty();
        if (text.isEmpty()) {
            return Reading.refused(key + "-required", number);
        }
        if (FreeText.length(text.get()) > most) {
            return Reading.refused(key + "-too-long", number);
        }
        // A line break would show one line as two.
        return FreeText.misleads(text.get()) || text.get().contains("\n")
                ? Reading.refused(key + "-characters", number)
                : Reading.of(text.get());
    }
}
