package org.paraph.engine.camunda.leave;

import java.util.ArrayList;
import java.util.List;
import org.paraph.engine.camunda.filing.FreeText;
import org.paraph.engine.camunda.filing.Problem;

/** The free text of a leave request: short enough to be read, and made of characters that everybody sees alike. */
final class Comment {

    static final int MAX_CHARACTERS = 2000;

    private Comment() {}

    /** The text as it is kept. */
    static String normalised(String text) {
        return FreeText.normalised(text);
    }

    static List<Problem> problems(String normalised) {
        var problems = new ArrayList<Problem>();
        int length = FreeText.length(normalised);
        if (length > MAX_CHARACTERS) {
            problems.add(Problem.of("comment-too-long", length, MAX_CHARACTERS));
        }
        if (FreeText.misleads(normalised)) {
            problems.add(Problem.of("comment-characters"));
        }
        return problems;
    }
}
