package org.paraph.authority;

import java.util.Optional;
import java.util.Set;
import org.paraph.signature.Authority.Missing;

/** C4: nobody exercises an authority over what they benefit from, neither with their own nor with a passed-on one. */
final class OwnClaim implements PersonCheck, GrantCheck {

    @Override
    public Optional<Missing> check(Question it) {
        Set<String> claimants = it.claimants();
        if (claimants.contains(it.person())) {
            return Lacks.of("own-claim");
        }
        boolean pays = it.kind() == AuthorityKind.SECTION_34 || it.kind() == AuthorityKind.SECTION_33;
        return pays && claimants.isEmpty() ? Lacks.of("claimant-unknown") : Lacks.nothing();
    }

    /** Whoever passed the authority on while away must not get their own claim signed by it. */
    @Override
    public Optional<Missing> check(Question it, Grant grant) {
        Delegation.Source source = grant.delegation().source();
        return source != null && it.claimants().contains(source.by()) ? Lacks.of("own-claim") : Lacks.nothing();
    }
}
