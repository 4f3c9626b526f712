package org.paraph.credential;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a private key lives. */
public enum Keeping {
    /** In one browser of its holder's, not extractable. */
    BROWSER,
    /** In a card or token that never gives it out. */
    CARD;

    /** The spelling outside Java. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Keeping> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
