package org.paraph.authority;

import java.util.Optional;
import org.paraph.authority.EarlierActs.Act;
import org.paraph.signature.Authority.Missing;

/** C5: certification and payment of the same expenditure never lie in one hand. */
final class IncompatibleAct implements PersonCheck {

    @Override
    public Optional<Missing> check(Question it) {
        return it.earlier().stream()
                .filter(act -> act.person().equals(it.person()) && excludes(act.kind(), it.kind()))
                .findFirst()
                .flatMap(act -> Lacks.of("incompatible-act", act.kind().key()));
    }

    /** The transaction authority of the same person beside a certification: there a department may have controls. */
    static Optional<Act> transactionBeside(Question it) {
        return it.earlier().stream()
                .filter(act -> act.person().equals(it.person()))
                .filter(act -> (act.kind().isTransaction() && it.kind() == AuthorityKind.SECTION_34)
                        || (act.kind() == AuthorityKind.SECTION_34 && it.kind().isTransaction()))
                .findFirst();
    }

    private static boolean excludes(AuthorityKind one, AuthorityKind other) {
        return (one == AuthorityKind.SECTION_34 && other == AuthorityKind.SECTION_33)
                || (one == AuthorityKind.SECTION_33 && other == AuthorityKind.SECTION_34);
    }
}
