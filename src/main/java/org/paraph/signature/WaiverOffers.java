package org.paraph.signature;

import java.util.List;
import org.paraph.assurance.AssuranceLevel;

/** What a signer may ask to be waived, and what became of what they asked. */
record WaiverOffers(Waivers waivers, Offers offers, AuthorityRegister authorities) {

    /** Nothing where no level may be waived. */
    Sight.Waiving of(Case it) {
        List<AssuranceLevel> levels = waivers.levels(it);
        if (levels.isEmpty()) {
            return null;
        }
        Waiver standing = it.waiver() == null ? null : it.waiver().waiver();
        Waiver asked = standing == null ? waivers.asked(it).orElse(null) : null;
        return standing == null && asked == null
                ? new Sight.Waiving(reachable(it, levels), people(it), null, null)
                : new Sight.Waiving(List.of(), List.of(), asked, standing);
    }

    private List<AssuranceLevel> reachable(Case it, List<AssuranceLevel> levels) {
        return levels.stream()
                .filter(level -> !offers.to(it.person(), level).isEmpty())
                .toList();
    }

    private List<String> people(Case it) {
        return authorities.holders(WaiverProof.AUTHORITY, it.person(), it.task(), it.content()).stream()
                .filter(person -> !person.equals(it.request().requester()))
                .toList();
    }
}
