package org.paraph.validation;

import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.paraph.validation.Finding.Kind;

/** No time stamp is broken: a signature may pass without it, but then somebody was at the document. */
final class TimestampStates implements Check {

    @Override
    public Stream<Finding> on(Case it) {
        return it.examined().timestamps().stream()
                .filter(stamp -> !stamp.intact())
                .map(stamp -> Finding.of(
                        Kind.TIMESTAMP_BROKEN,
                        stamp.time().truncatedTo(ChronoUnit.SECONDS).toString()));
    }
}
