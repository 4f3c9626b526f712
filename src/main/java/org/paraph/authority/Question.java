package org.paraph.authority;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraph.authority.EarlierActs.Act;
import org.paraph.signature.SigningTask;

/**
 * Whether somebody may sign by an authority at an instant.
 *
 * @param spending what the content to be signed says of money
 * @param earlier what was signed in the same process before
 */
record Question(AuthorityKind kind, String person, SigningTask task, Spending spending, List<Act> earlier, Instant at) {

    Question by(String other) {
        return new Question(kind, other, task, spending, earlier, at);
    }

    /** Who benefits: the person who asks, and whom the content names. */
    Set<String> claimants() {
        return Stream.of(Stream.ofNullable(task.requester()), spending.claimant().stream(), spending.payee().stream())
                .flatMap(s -> s)
                .collect(Collectors.toSet());
    }
}
