package org.paraph.content;

/**
 * Canonical JSON after RFC 8785: one value, one sequence of bytes. Stateless, thread-safe.
 *
 * <p>The model is the JDK's own: {@code Map} with string keys, {@code List}, {@code String}, {@code Boolean}, {@code
 * Integer} and {@code Long} within +-(2^53-1), and {@code null}. Everything else is refused, fractions above all, since
 * no two programs are sure to write them alike.
 */
public final class CanonicalJson {

    static final int MAX_DEPTH = 64;
    static final long MAX_INTEGER = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * The canonical text; its bytes are its UTF-8 form.
     *
     * @throws NotSignableException when the value, or anything in it, is outside the model
     */
    public static String write(Object value) {
        CanonicalWriter writer = new CanonicalWriter();
        writer.value(value);
        return writer.text();
    }
}
