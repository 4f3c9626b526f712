package org.paraph.validation;

import java.util.stream.Stream;
import org.paraph.validation.Finding.Kind;

/** The last signature or time stamp reaches to the document's end: a later revision, whatever it does, is not signed. */
final class NothingAppended implements Check {

    @Override
    public Stream<Finding> on(Case it) {
        return it.examined().signatures().isEmpty() || it.examined().wholeDocument()
                ? Stream.empty()
                : Stream.of(Finding.of(Kind.APPENDED));
    }
}
