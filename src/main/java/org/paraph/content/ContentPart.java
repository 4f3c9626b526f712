package org.paraph.content;

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

    public boolean isDocument() {
        return fileName != null;
    }
}
