package org.paraph.engine.camunda.filing;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.paraph.signature.Times;

/** Puts problems into words, in English or French. Thread-safe. */
public final class Refusal {

    private final Locale language;
    private final ResourceBundle texts;

    private Refusal(ResourceBundle texts, Locale language) {
        this.language = language;
        this.texts = texts;
    }

    /**
     * @param bundle name of the texts in this jar: one for each problem's key, and {@code refused} for what they begin with
     * @param locale what is known of the person's language, e.g. {@code fr-CA}; anything but French is answered in
     *     English
     */
    public static Refusal in(String bundle, String locale) {
        boolean french =
                locale != null && locale.strip().toLowerCase(Locale.ROOT).matches("fr([-_].*)?");
        Locale language = french ? Locale.FRENCH : Locale.ENGLISH;
        return new Refusal(ResourceBundle.getBundle(bundle, language, Refusal.class.getClassLoader()), language);
    }

    /** One text that names every problem and what to do about it. */
    public String text(List<Problem> problems) {
        var reasons = problems.stream().map(this::text).collect(Collectors.joining(" "));
        return texts.getString("refused") + " " + reasons;
    }

    private String text(Problem problem) {
        var arguments = problem.arguments().stream().map(this::inWords).toArray();
        return new MessageFormat(texts.getString(problem.key()), language).format(arguments);
    }

    private Object inWords(Object argument) {
        if (argument instanceof Words words) {
            return words.in(language);
        }
        return argument instanceof LocalDate date ? Times.day(date, language) : argument;
    }
}
