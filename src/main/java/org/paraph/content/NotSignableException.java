package org.paraph.content;

/**
 * Something that has no canonical form and therefore cannot be signed. A mistake of whoever built the content, never of
 * the signer.
 */
public final class NotSignableException extends IllegalArgumentException {

    private final String path;
    private final Reason reason;

    NotSignableException(String path, Reason reason) {
        super(path + ": " + reason.text);
        this.path = path;
        this.reason = reason;
    }

    NotSignableException within(String name) {
        return new NotSignableException(name + path.substring(1), reason);
    }

    /** Where it was met, e.g. {@code claimLines[2].amount}; {@code $} stands for the whole. */
    public String path() {
        return path;
    }

    public Reason reason() {
        return reason;
    }

    /** Why there is no canonical form. */
    public enum Reason {
        FRACTION("a floating-point or decimal number cannot be signed; give money as a string of decimal digits"
                + " or as a whole number of cents"),
        NUMBER_TOO_LARGE("a whole number beyond 2^53-1 cannot be signed; give it as a string"),
        LONE_SURROGATE("the text holds half of a character (a lone surrogate)"),
        KEY_NOT_TEXT("the key of a map must be a string"),
        DUPLICATE_KEY("the map has the same key twice"),
        TOO_DEEP("nested more than " + CanonicalJson.MAX_DEPTH + " levels deep"),
        TYPE("only strings, booleans, whole numbers, lists and maps can be signed");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }
}
