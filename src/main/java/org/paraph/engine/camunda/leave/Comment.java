package org.paraph.engine.camunda.leave;

import java.util.ArrayList;
import java.util.List;

/** The free text of a leave request: short enough to be read, and made of characters that everybody sees alike. */
final class Comment {

    static final int MAX_CHARACTERS = 2000;

    private Comment() {}

    /** The text as it is kept: line breaks as one character, tabs as the blank they look like. */
    static String normalised(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
    }

    static List<Problem> problems(String normalised) {
        var problems = new ArrayList<Problem>();
        int length = normalised.codePointCount(0, normalised.length());
        if (length > MAX_CHARACTERS) {
            problems.add(Problem.of("comment-too-long", length, MAX_CHARACTERS));
        }
        if (normalised.codePoints().anyMatch(Comment::misleads)) {
            problems.add(Problem.of("comment-characters"));
        }
        return problems;
    }

    /** Control characters, halves of characters, and marks that reorder the text: it would not be read as it is signed. */
    private static boolean misleads(int c) {
        boolean reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return reorders || Character.getType(c) == Character.SURROGATE || (Character.isISOControl(c) && c != '\n');
    }
}
