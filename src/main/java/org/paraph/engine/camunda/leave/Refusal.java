package org.paraph.engine.camunda.leave;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.paraph.signature.Times;

/** Puts problems into words, in English or French. Thread-safe. */
final class Refusal {

    private static final String TEXTS = "paraph.leave.refusals";

    private final Locale language;
    private final ResourceBundle texts;

    private Refusal(Locale language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(TEXTS, language, Refusal.class.getClassLoader());
    }

    /**
     * @param locale what is known of the person's language, e.g. {@code fr-CA}; anything but French is answered in
     *     English
     */
    static Refusal in(String locale) {
        boolean french =
                locale != null && locale.strip().toLowerCase(Locale.ROOT).matches("fr([-_].*)?");
        return new Refusal(french ? Locale.FRENCH : Locale.ENGLISH);
    }

    /** One text that names every problem and what to do about it. */
    String text(List<Problem> problems) {
        var reasons = problems.stream().map(this::text).collect(Collectors.joining(" "));
        return texts.getString("refused") + " " + reasons;
    }

    private String text(Problem problem) {
        var arguments = problem.arguments().stream().map(this::inWords).toArray();
        return new MessageFormat(texts.getString(problem.key()), language).format(arguments);
    }

    private Object inWords(Object argument) {
        return argument instanceof LocalDate date ? Times.day(date, language) : argument;
    }
}
