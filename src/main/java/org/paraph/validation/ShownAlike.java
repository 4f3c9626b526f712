package org.paraph.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.content.pdf.upload.UploadProblem;
import org.paraph.validation.Finding.Kind;

/** Everybody sees the same of it, at any time: or the signature, however good, is under something that nobody knows. */
final class ShownAlike implements Check {

    @Override
    public Stream<Finding> on(Case it) {
        return it.problem().stream()
                .flatMap(problem -> kind(problem).stream().map(kind -> Finding.of(kind, problem.key())));
    }

    private static Optional<Kind> kind(UploadProblem it) {
        return switch (it) {
            case NOT_A_PDF, DAMAGED -> Optional.of(Kind.UNREADABLE);
            case TOO_LARGE, TOO_COMPLEX, TOO_MANY_PAGES, ENCRYPTED -> Optional.of(Kind.NOT_EXAMINED);
            case XFA_FORM, SCRIPT, ACTION, OUTSIDE_CONTENT, HIDDEN_LAYER, HIDDEN_PAGE, AMBIGUOUS ->
                Optional.of(Kind.SHOWN_OTHERWISE);
            case LOCKED, ATTACHMENT, PICTURE_FORMAT -> Optional.empty();
        };
    }

    /** Nobody has to read on, or should. */
    static boolean ends(UploadProblem it) {
        return kind(it).filter(kind -> kind != Kind.SHOWN_OTHERWISE).isPresent();
    }
}
