package org.paraph.validation;

import java.util.stream.Stream;
import org.paraph.ades.Examination;
import org.paraph.validation.Finding.Kind;

/** The newest signature or time stamp, which no later one covers, brings nothing along that could be exchanged unnoticed. */
final class Sealed implements Check {

    @Override
    public Stream<Finding> on(Case it) {
        boolean open =
                it.examined().end() == Examination.End.COVERED && !it.examined().sealed();
        return open && !it.isArchived() ? Stream.of(Finding.of(Kind.CONTAINER_OPEN)) : Stream.empty();
    }
}
