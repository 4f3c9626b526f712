package org.paraph.validation;

import java.util.stream.Stream;
import org.paraph.ades.Examination;
import org.paraph.validation.Finding.Kind;

/**
 * The last signature or time stamp reaches to the document's end: a later revision, whatever it does, is not signed. Where it holds
 * nothing but the proofs that make signatures last, it is not known to be wrong.
 */
final class NothingAppended implements Check {

    @Override
    public Stream<Finding> on(Case it) {
        Examination examined = it.examined();
        if (examined.signatures().isEmpty() || examined.end() == Examination.End.COVERED) {
            return Stream.empty();
        }
        if (examined.end() == Examination.End.OTHER) {
            return Stream.of(Finding.of(Kind.APPENDED));
        }
        return it.isArchived() ? Stream.empty() : Stream.of(Finding.of(Kind.PROOFS_OPEN));
    }
}
