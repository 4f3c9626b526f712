package org.paraph.assurance;

/** Thrown when a policy file is incomplete, malformed or laxer than the Guidance. The text names the key and what is expected. */
public final class InvalidPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    InvalidPolicyException(String key, String expected) {
        super(key + ": " + expected);
        this.key = key;
    }

    /** The key in the file, e.g. {@code levels.level-2.time-stamp}. */
    public String key() {
        return key;
    }
}
