package org.paraph.authority;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.paraph.signature.Authority.Missing;

/**
 * C9: an expenditure is not cut into pieces that fit below the limit. What everybody signed for the same contract counts
 * together, and what the same person signed for the same payee in {@value #DAYS} days, where the content names one.
 */
record NotSplit(UseStore uses) implements GrantCheck {

    static final int DAYS = 30;

    @Override
    public Optional<Missing> check(Question it, Grant grant) {
        Optional<Money> asked = it.kind().spends() ? it.spending().amount() : Optional.empty();
        return asked.flatMap(amount -> grant.bounds().stream()
                .map(Delegation::limit)
                .filter(Objects::nonNull)
                .flatMap(limit -> check(it, amount, limit).stream())
                .findFirst());
    }

    private Optional<Missing> check(Question it, Money asked, Money limit) {
        Money sum = asked.plus(signedBefore(it, asked));
        return limit.suffices(sum) ? Lacks.nothing() : Lacks.of("split", sum, limit);
    }

    private long signedBefore(Question it, Money asked) {
        UseStore.Same same =
                new UseStore.Same(it.kind(), asked.currency(), it.task().place().processInstance());
        long contract = it.spending()
                .contract()
                .map(Spending::key)
                .map(name -> uses.forContract(same, name))
                .orElse(0L);
        long payee = it.spending()
                .payee()
                .map(Spending::key)
                .map(name -> uses.forPayee(same, name, it.person(), it.at().minus(Duration.ofDays(DAYS))))
                .orElse(0L);
        return Math.max(contract, payee);
    }
}
