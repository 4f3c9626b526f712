package org.paraph.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraph.signature.AuthorityRegister;
import org.paraph.signature.SigningTask;

/**
 * Approval by rank: a request may be approved by whoever stands above its requester in the line of managers, or by the
 * configured substitute; never by the requester.
 */
final class LineOfManagement implements AuthorityRegister {

    static final String LEAVE_APPROVAL = "leave-approval";

    private final Managers managers;
    private final Optional<String> substitute;

    LineOfManagement(Managers managers, Optional<String> substitute) {
        this.managers = managers;
        this.substitute = substitute;
    }

    @Override
    public boolean knows(String kind) {
        return LEAVE_APPROVAL.equals(kind);
    }

    @Override
    public Optional<Map<String, String>> authority(String kind, String person, SigningTask task) {
        String requester = task.requester();
        if (!knows(kind) || requester == null || requester.equals(person)) {
            return Optional.empty();
        }
        List<String> line = managers.above(requester);
        int position = line.indexOf(person) + 1;
        if (position > 0) {
            return Optional.of(Map.of(
                    "kind",
                    kind,
                    "instrument",
                    "line-of-management",
                    "holder",
                    person,
                    "position",
                    Integer.toString(position)));
        }
        return substitute
                .filter(person::equals)
                .map(s -> Map.of("kind", kind, "instrument", "approval-substitute", "holder", s));
    }
}
