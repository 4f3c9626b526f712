package org.paraph.validation;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.ades.ExaminedSignature;
import org.paraph.pki.Revocation;
import org.paraph.validation.Finding.Kind;

/** How a revocation lies to a signature (Guidance, section 3.5): one that reaches back is for a person to judge. */
final class Revocations implements Check {

    @Override
    public Stream<Finding> on(Case it) {
        return it.examined().signatures().stream()
                .flatMap(signature -> signature.revocations().stream().map(revocation -> of(signature, revocation)));
    }

    private static Finding of(ExaminedSignature signature, Revocation it) {
        return Finding.of(
                kind(signature, it),
                signature.field().orElse(""),
                it.at().toString(),
                it.invalidityDate().map(Instant::toString).orElse(""),
                signature.proved().toString());
    }

    private static Kind kind(ExaminedSignature signature, Revocation it) {
        return switch (it.timing(signature.proved())) {
            case AFTER -> Kind.REVOKED_AFTER;
            case BACKDATED -> Kind.REVOKED_BACKDATED;
            case BEFORE -> saysSo(signature.claimed(), it.at()) ? Kind.REVOKED_BEFORE : Kind.REVOKED_UNPROVED;
        };
    }

    private static boolean saysSo(Optional<Instant> claimed, Instant revoked) {
        return claimed.filter(time -> !time.isBefore(revoked)).isPresent();
    }
}
