package org.paraph.content;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One named part of what is signed: a value or a document. Immutable.
 *
 * @param name name of the process variable
 * @param mediaType {@code application/json} for a value, else the document's own media type
 * @param size number of bytes of the value's canonical JSON, or of the document
 * @param digest SHA-256 of those bytes, lower-case hexadecimal
 * @param value the value in the JSON model of {@link CanonicalJson}; {@code null} for a document and for an absent value
 * @param fileName the document's file name; {@code null} for a value
 */
public record ContentPart(String name, String mediaType, long size, String digest, Object value, String fileName) {

    private static final String JSON = "application/json";

    /**
     * A value; {@code null} stands for an absent one.
     *
     * @throws NotSignableException naming the part, when the value is outside the model of {@link CanonicalJson}: money
     *     is a string of decimal digits or a whole number of cents, never a fraction
     */
    public static ContentPart value(String name, Object value) {
        byte[] canonical = canonical(name, value).getBytes(StandardCharsets.UTF_8);
        return new ContentPart(name, JSON, canonical.length, Digests.sha256(canonical), value, null);
    }

    /**
     * A document, of which only the size and the digest are kept. Reads the stream to its end, in small pieces, and leaves
     * it open.
     */
    public static ContentPart document(String name, String fileName, String mediaType, InputStream bytes) {
        if (fileName == null || mediaType == null) {
            throw new IllegalArgumentException(name + ": a document needs a file name and a media type");
        }
        Digests.Sized sized = Digests.sha256(bytes);
        return new ContentPart(name, mediaType, sized.size(), sized.digest(), null, fileName);
    }

    public boolean isDocument() {
        return fileName != null;
    }

    private static String canonical(String name, Object value) {
        try {
            return CanonicalJson.write(value);
        } catch (NotSignableException e) {
            throw e.within(name);
        }
    }
}
