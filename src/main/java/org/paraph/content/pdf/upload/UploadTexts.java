package org.paraph.content.pdf.upload;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is wrong with an uploaded file and what to do, in English or French. The keys are those of every problem: {@code .title},
 * {@code .detail} (what happened, and that nothing was signed) and {@code .remedy}. Thread-safe.
 */
public final class UploadTexts {

    private static final int MEGABYTE = 1_000_000;
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final UploadLimits limits;

    /** @param limits those that the texts name */
    public UploadTexts(UploadLimits limits) {
        this.limits = limits;
    }

    /** For instance <i>The PDF is protected by a password</i>. */
    public String title(UploadProblem problem, Locale language) {
        return text(problem.key() + ".title", language);
    }

    public String detail(UploadProblem problem, Locale language) {
        return text(problem.key() + ".detail", language);
    }

    public String remedy(UploadProblem problem, Locale language) {
        return text(problem.key() + ".remedy", language);
    }

    private String text(String key, Locale asked) {
        Locale language = asked.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
        String pattern = ResourceBundle.getBundle(
                        "paraph/messages/pdf", language, UploadTexts.class.getClassLoader(), EXACT)
                .getString(key);
        return new MessageFormat(pattern, language).format(new Object[] {limits.bytes() / MEGABYTE, limits.pages()});
    }
}
