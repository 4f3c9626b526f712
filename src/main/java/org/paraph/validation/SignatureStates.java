package org.paraph.validation;

import java.util.stream.Stream;
import org.paraph.ades.ExaminedSignature;
import org.paraph.validation.Finding.Kind;

/** Every signature passes by EN 319 102-1; one that does not is no worse than its indication says. */
final class SignatureStates implements Check {

    @Override
    public Stream<Finding> on(Case it) {
        return it.examined().signatures().stream().flatMap(SignatureStates::of);
    }

    private static Stream<Finding> of(ExaminedSignature it) {
        String field = it.field().orElse("");
        return switch (it.indication()) {
            case FAILED -> Stream.of(Finding.of(Kind.SIGNATURE_BROKEN, field, why(it)));
            case INDETERMINATE -> Stream.of(Finding.of(Kind.SIGNATURE_UNCERTAIN, field, why(it)));
            case PASSED ->
                it.durability().isPresent() ? Stream.empty() : Stream.of(Finding.of(Kind.NOT_LASTING, field));
        };
    }

    private static String why(ExaminedSignature it) {
        return it.subIndication().orElse("");
    }
}
