package org.paraph.authority;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.paraph.authority.EarlierActs.Act;
import org.paraph.signature.Authority.Missing;

/** C8: commitment before certification, certification before payment, and no more is paid than was certified. */
final class RightOrder implements PersonCheck {

    @Override
    public Optional<Missing> check(Question it) {
        return switch (it.kind()) {
            case SECTION_32, CONTRACT -> notAfter(it, AuthorityKind.SECTION_34, AuthorityKind.SECTION_33);
            case SECTION_34 -> notAfter(it, AuthorityKind.SECTION_33);
            case SECTION_33 -> certified(it);
            case LEAVE_APPROVAL, WAIVER -> Lacks.nothing();
        };
    }

    private static Optional<Missing> notAfter(Question it, AuthorityKind... later) {
        return it.earlier().stream()
                .map(Act::kind)
                .filter(Arrays.asList(later)::contains)
                .findFirst()
                .flatMap(kind -> Lacks.of("too-late", kind.key()));
    }

    private static Optional<Missing> certified(Question it) {
        List<Act> certifications = it.earlier().stream()
                .filter(act -> act.kind() == AuthorityKind.SECTION_34)
                .toList();
        if (certifications.isEmpty()) {
            return Lacks.of("out-of-order", AuthorityKind.SECTION_34.key());
        }
        Optional<Money> asked = it.spending().amount();
        Optional<Money> certified =
                certifications.get(certifications.size() - 1).spending().amount();
        if (asked.isEmpty() || certified.isEmpty()) {
            return Lacks.of("amount-unknown");
        }
        boolean covered =
                certified.get().isComparable(asked.get()) && certified.get().suffices(asked.get());
        return covered ? Lacks.nothing() : Lacks.of("not-certified", asked.get(), certified.get());
    }
}
