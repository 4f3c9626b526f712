package org.paraph.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.content.pdf.upload.UploadLimits;
import org.paraph.content.pdf.upload.UploadProblem;
import org.paraph.content.pdf.upload.UploadTexts;
import org.paraph.signature.Labels;
import org.paraph.signature.Refusal;

/** What a refusal is about, by the names that people know: steps, values and authorities as the process shows them. */
record RefusalNames(Labels labels, Texts texts) {

    private static final UploadTexts UPLOADS = new UploadTexts(UploadLimits.USUAL);

    /**
     * Which of a reason's texts it is: who gave a password alone is told of a password, not of codes.
     *
     * @param elsewhere whether they log in again instead
     */
    static String variant(Refusal it, boolean elsewhere) {
        boolean password = it.names().equals(List.of(TokenType.MEMORIZED_SECRET.key()));
        return switch (it.reason()) {
            case ANSWER_WRONG -> password ? known(elsewhere) : "";
            case TOKEN_LOCKED -> password && !elsewhere ? ".password" : "";
            default -> "";
        };
    }

    static String variant(Enrolled.Refused<?> it, boolean elsewhere) {
        boolean password = it.answered().equals(Set.of(TokenType.MEMORIZED_SECRET));
        return switch (it.reason()) {
            case ANSWER_WRONG -> password ? known(elsewhere) : "";
            case TOKEN_LOCKED -> password && !elsewhere ? ".password" : "";
            default -> "";
        };
    }

    private static String known(boolean elsewhere) {
        return elsewhere ? ".login" : ".password";
    }

    String of(Refusal it, Locale language) {
        return it.names().stream().map(name -> known(it, name, language)).collect(Collectors.joining(", "));
    }

    private static String unfit(String name, Locale language) {
        return Arrays.stream(UploadProblem.values())
                .filter(problem -> problem.key().equals(name))
                .findFirst()
                .map(problem -> UPLOADS.title(problem, language) + ".")
                .orElse("");
    }

    private String token(String name, Locale language) {
        return TokenType.of(name).map(type -> texts.wish(type, language)).orElse(name);
    }

    private String known(Refusal it, String name, Locale language) {
        return switch (it.reason()) {
            case FOUR_EYES -> labels.task(it.place(), name, language);
            case INPUTS_MISSING, CONTENT_NOT_SIGNABLE -> labels.variable(it.place(), name, language);
            case AUTHORITY_MISSING -> labels.authority(name, language);
            case TOKEN_NEEDED -> token(name, language);
            case KEY_UNUSABLE -> texts.first(language, "key-why." + name, "key-why.untrusted");
            case DOCUMENT_UNFIT -> unfit(name, language);
            default -> name;
        };
    }
}
