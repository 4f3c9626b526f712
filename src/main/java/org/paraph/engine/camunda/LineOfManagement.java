package org.paraph.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.content.SignedContent;
import org.paraph.signature.Authority;
import org.paraph.signature.AuthorityRegister;
import org.paraph.signature.Managers;
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
    public Authority authority(String kind, String person, SigningTask task, SignedContent content) {
        String requester = task.requester();
        if (!knows(kind)) {
            return missing("no-delegation", List.of());
        }
        if (requester == null) {
            return missing("claimant-unknown", List.of());
        }
        List<String> line = managers.above(requester);
        if (requester.equals(person)) {
            return missing("own-claim", holders(line, requester));
        }
        return held(line, person)
                .<Authority>map(Authority.Held::new)
                .orElseGet(() -> missing("not-in-line", holders(line, requester)));
    }

    private Optional<Map<String, String>> held(List<String> line, String person) {
        int position = line.indexOf(person) + 1;
        if (position > 0) {
            return Optional.of(Map.of(
                    "kind",
                    LEAVE_APPROVAL,
                    "instrument",
                    "line-of-management",
                    "holder",
                    person,
                    "position",
                    Integer.toString(position)));
        }
        return substitute
                .filter(person::equals)
                .map(s -> Map.of("kind", LEAVE_APPROVAL, "instrument", "approval-substitute", "holder", s));
    }

    private List<String> holders(List<String> line, String requester) {
        return Stream.concat(line.stream(), substitute.stream())
                .filter(person -> !person.equals(requester))
                .toList();
    }

    private static Authority missing(String check, List<String> holders) {
        return new Authority.Missing(check, List.of(), holders);
    }
}
