package org.paraph.authority;

import java.util.Map;
import java.util.Optional;
import org.paraph.authority.AuthorityDecision.Ruling;
import org.paraph.signature.Authority.Missing;
import org.paraph.signature.Managers;

/** C6, and whatever else a department decides for itself: asks its decision when all that is fixed is in order. */
record DepartmentRule(AuthorityDecision decision, Managers managers) {

    Ruling decide(Question it, Grant grant) {
        Optional<Money> amount = it.spending().amount();
        return decision.decide(
                Map.of(
                        "kind",
                        it.kind().key(),
                        "amountCents",
                        amount.map(Money::units).orElse(0L),
                        "currency",
                        amount.map(Money::currency).orElse(""),
                        "acting",
                        grant.acting(),
                        "subordinate",
                        managers.above(it.person()).stream().anyMatch(it.claimants()::contains),
                        "transactionToo",
                        IncompatibleAct.transactionBeside(it).isPresent()),
                it.task().place().processDefinition());
    }

    static Optional<Missing> missing(Question it, Ruling ruling) {
        return ruling.refusals().stream()
                .findFirst()
                .flatMap(word -> word.equals("incompatible-act")
                        ? Lacks.of(
                                word,
                                IncompatibleAct.transactionBeside(it)
                                        .map(act -> act.kind().key())
                                        .orElse(""))
                        : Lacks.of(word));
    }
}
