package org.paraph.validation;

import java.util.stream.Stream;
import org.paraph.validation.Finding.Kind;

/** It can be read, there are signatures, and exactly as many as were made. */
final class SignatureCount implements Check {

    @Override
    public Stream<Finding> on(Case it) {
        if (it.problem().filter(ShownAlike::ends).isPresent()) {
            return Stream.empty();
        }
        if (it.examined().unreadable().isPresent()) {
            return Stream.of(Finding.of(Kind.UNREADABLE));
        }
        int found = it.examined().signatures().size();
        if (found == 0) {
            return Stream.of(Finding.of(Kind.NO_SIGNATURE));
        }
        return it.expected().signatures().filter(made -> made != found).stream()
                .map(made -> Finding.of(
                        made > found ? Kind.SIGNATURES_MISSING : Kind.SIGNATURES_EXTRA,
                        Integer.toString(made),
                        Integer.toString(found)));
    }
}
