package org.paraph.signature;

import java.util.Locale;

/**
 * With which of their keys somebody means to sign, as the client says it. Immutable.
 *
 * @param key id of the key; empty for methods without one
 * @param language of the document that is made: English or French
 */
public record KeyChoice(String key, Locale language) {

    static final KeyChoice NONE = new KeyChoice("", Locale.ENGLISH);
}
