package org.paraph.cli;

import java.util.Locale;

/** A call that makes no sense. Never leaves this room. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String about;
    private final Locale language;

    Unusable(String key, String about, Locale language) {
        super(key, null, false, false);
        this.key = key;
        this.about = about;
        this.language = language;
    }

    String key() {
        return key;
    }

    String about() {
        return about;
    }

    Locale language() {
        return language;
    }
}
