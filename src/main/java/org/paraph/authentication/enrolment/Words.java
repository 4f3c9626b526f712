package org.paraph.authentication.enrolment;

/** What people may call a token or a key, or give as a reason: one readable line. Stateless, thread-safe. */
public final class Words {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 500;

    private Words() {}

    /** 1 to 60 characters. */
    public static boolean isName(String text) {
        return isLine(text, LONGEST_NAME);
    }

    /** 1 to 500 characters. */
    public static boolean isReason(String text) {
        return isLine(text, LONGEST_REASON);
    }

    private static boolean isLine(String text, int longest) {
        return text != null
                && !text.isBlank()
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().allMatch(Words::isReadable);
    }

    /** Neither control nor direction characters, nor halves of characters. */
    private static boolean isReadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
