package org.paraph.engine.camunda.expense;

import java.util.Optional;
import org.paraph.engine.camunda.filing.FreeText;

/** Free text of a claim: there, short enough, and made of characters that everybody sees alike. */
final class Texts {

    private Texts() {}

    /**
     * @param key beginning of the problems' keys
     * @param number of the line, which the texts name
     */
    static Reading<String> read(Object said, int most, String key, Object... number) {
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
