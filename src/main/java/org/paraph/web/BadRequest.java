package org.paraph.web;

/** A request that cannot be understood: the key names its problem. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    BadRequest(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
