package org.paraph.validation;

import java.util.stream.Stream;
import org.paraph.validation.Finding.Kind;

/** It is the very document that was archived. */
final class StoredDigest implements Check {

    @Override
    public Stream<Finding> on(Case it) {
        return it.expected().sha256().filter(stored -> !stored.equals(it.sha256())).stream()
                .map(stored -> Finding.of(Kind.OTHER_DOCUMENT));
    }
}
