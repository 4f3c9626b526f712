package org.paraph.signature;

import java.util.List;
import java.util.Optional;

/** Shows a signer what they are asked to sign, freshly frozen. */
record ShowRequest(Desk desk, Offers offers, WaiverOffers waivers) {

    Result<Sight> look(String person, String task) {
        return desk.cases().find(person, task).then(it -> {
            Optional<Refusal> unmet = desk.readiness().against(it);
            return unmet.isPresent()
                    ? Result.refused(unmet.get())
                    : new Result.Done<>(sight(desk.freezing().current(it)));
        });
    }

    Result<Optional<SigningTasks.Document>> document(String person, String task, String part) {
        return desk.cases()
                .find(person, task)
                .then(it -> new Result.Done<>(
                        it.content().parts().stream()
                                        .anyMatch(
                                                p -> p.isDocument() && p.name().equals(part))
                                ? desk.tasks().document(it.task(), part)
                                : Optional.empty()));
    }

    private Sight sight(Case it) {
        List<Sight.Offer> open = offers.to(it.person(), it.needed());
        return new Sight(
                it.task(),
                it.request(),
                it.content(),
                it.assessment(),
                it.level(),
                open,
                offers.lacking(open),
                open.isEmpty() ? offers.enrollable(it.person(), it.needed()) : List.of(),
                waivers.of(it));
    }
}
