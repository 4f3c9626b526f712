package org.paraph.notification;

import java.util.stream.Collectors;

/** Takes out of other people's text what could break a header or turn the reading direction around. */
final class Clean {

    private static final int LONGEST_LINE = 160;

    private Clean() {}

    /** One line of at most 160 characters; {@code ""} for {@code null}. */
    static String line(String text) {
        String line = readable(text, ' ').replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE - 1)) + "…";
    }

    /** Like {@link #line}, with its line breaks and in full length. */
    static String text(String text) {
        return text == null
                ? ""
                : text.lines().map(line -> readable(line, ' ').stripTrailing()).collect(Collectors.joining("\n"));
    }

    private static String readable(String text, char blank) {
        var clean = new StringBuilder();
        if (text != null) {
            text.codePoints().forEach(c -> {
                switch (Character.getType(c)) {
                    case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        clean.append(blank);
                    case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
                    default -> clean.appendCodePoint(c);
                }
            });
        }
        return clean.toString();
    }
}
