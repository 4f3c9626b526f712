package org.paraph.signature;

/** What people may type: anything readable, but nothing that changes how the rest is read. */
public final class PlainText {

    private PlainText() {}

    /** One line without control, direction, private or half characters. */
    public static boolean isLine(String text) {
        return text.codePoints().allMatch(PlainText::isReadable);
    }

    /** Like {@link #isLine}, with line breaks and tabs. */
    static boolean isText(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || isReadable(c));
    }

    /** Whether there is nothing to see: spaces of any kind, and characters that only join others. */
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isReadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> character == 0x200D || character == 0x200C;
            default -> true;
        };
    }
}
