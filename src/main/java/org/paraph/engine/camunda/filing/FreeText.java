package org.paraph.engine.camunda.filing;

/** Text that people type and others sign: made of characters that everybody sees alike. */
public final class FreeText {

    private FreeText() {}

    /** The text as it is kept: line breaks as one character, tabs as the blank they look like. */
    public static String normalised(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
    }

    /** Length as people count it. */
    public static int length(String normalised) {
        return normalised.codePointCount(0, normalised.length());
    }

    /** Control characters, halves of characters, and marks that reorder the text: it would not be read as it is signed. */
    public static boolean misleads(String normalised) {
        return normalised.codePoints().anyMatch(FreeText::misleads);
    }

    private static boolean misleads(int c) {
        boolean reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return reorders || Character.getType(c) == Character.SURROGATE || (Character.isISOControl(c) && c != '\n');
    }
}
