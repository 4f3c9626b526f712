package org.paraph.signature;

import java.util.List;
import java.util.Optional;

/** What became of one visit of a signing task, seen over all of its signers. */
final class Outcome {

    /** In this order one says more than the other: who is still asked, who said no, what ended it, who signed. */
    private static final List<RequestStatus> ORDER = List.of(
            RequestStatus.OPEN,
            RequestStatus.DECLINED,
            RequestStatus.WITHDRAWN,
            RequestStatus.EXPIRED,
            RequestStatus.SIGNED,
            RequestStatus.CANCELLED);

    private Outcome() {}

    static Optional<RequestStatus> of(List<SignatureRequest> visit) {
        return ORDER.stream()
                .filter(s -> visit.stream().anyMatch(r -> r.status() == s))
                .findFirst();
    }
}
