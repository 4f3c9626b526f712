package org.paraph.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of documents that are told by how they begin, whatever their name and their sender say. */
public enum DocumentType {
    PDF("application/pdf", List.of("pdf"), "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), bytes(0xFF, 0xD8, 0xFF)),
    PNG("image/png", List.of("png"), bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'));

    /** So many bytes tell any of them. */
    public static final int BEGINNING = 8;

    private final String mediaType;
    private final List<String> endings;
    private final byte[] beginning;

    DocumentType(String mediaType, List<String> endings, byte[] beginning) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.beginning = beginning;
    }

    /** The kind of the document that begins with these bytes. */
    public static Optional<DocumentType> of(byte[] document) {
        return Arrays.stream(values()).filter(type -> type.begins(document)).findFirst();
    }

    private boolean begins(byte[] document) {
        return document.length >= beginning.length
                && Arrays.equals(document, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** For instance {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the point and in lower case; the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** Whether a browser shows it as a picture. */
    public boolean isPicture() {
        return this != PDF;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
