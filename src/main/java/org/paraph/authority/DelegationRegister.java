package org.paraph.authority;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraph.authority.AuthorityDecision.Ruling;
import org.paraph.content.SignedContent;
import org.paraph.signature.Authority;
import org.paraph.signature.Authority.Missing;
import org.paraph.signature.SigningTask;

/**
 * Whether a person holds a delegated authority over what is to be signed, at this instant. Of several delegations the
 * first that suffices counts; when none does, the one that comes closest says what is missing. Thread-safe.
 */
public final class DelegationRegister {

    private static final int MOST_LOOKED_AT = 50;

    private final Grants grants;
    private final EarlierActs acts;
    private final Checks checks;
    private final Clock clock;

    DelegationRegister(Grants grants, EarlierActs acts, Checks checks, Clock clock) {
        this.grants = grants;
        this.acts = acts;
        this.checks = checks;
        this.clock = clock;
    }

    /** All that is asked, in the order in which it is asked, and what was signed before. */
    record Checks(List<PersonCheck> ofPerson, List<GrantCheck> ofGrant, DepartmentRule rule, UseStore uses) {}

    public boolean knows(String kind) {
        return AuthorityKind.of(kind).isPresent();
    }

    /** As {@link org.paraph.signature.AuthorityRegister#authority}. */
    public Authority authority(String kind, String person, SigningTask task, SignedContent content) {
        return question(kind, person, task, content)
                .map(this::authority)
                .orElseGet(() -> new Missing("no-delegation", List.of(), List.of()));
    }

    /** As {@link org.paraph.signature.AuthorityRegister#holders}: at most fifty. */
    public List<String> holders(String kind, String person, SigningTask task, SignedContent content) {
        return question(kind, person, task, content)
                .map(it -> others(it, MOST_LOOKED_AT))
                .orElseGet(List::of);
    }

    private Optional<Question> question(String kind, String person, SigningTask task, SignedContent content) {
        return AuthorityKind.of(kind)
                .map(known -> new Question(
                        known,
                        person,
                        task,
                        Spending.of(content),
                        acts.in(task.place().processInstance()),
                        clock.instant()));
    }

    /**
     * As {@link org.paraph.signature.AuthorityRegister#alone}: acts in one process exclude one another, those for one
     * contract and those of one person for one payee are added up.
     */
    public void alone(String kind, String person, SigningTask task, SignedContent content) {
        if (AuthorityKind.of(kind).filter(AuthorityKind::spends).isPresent()) {
            Spending spending = Spending.of(content);
            List<String> subjects = new ArrayList<>();
            subjects.add("process " + task.place().processInstance());
            spending.contract().map(Spending::key).ifPresent(contract -> subjects.add("contract " + contract));
            spending.payee().map(Spending::key).ifPresent(payee -> subjects.add("payee " + person + " " + payee));
            checks.uses().alone(subjects);
        }
    }

    private Authority authority(Question it) {
        Authority found = answer(it);
        return found instanceof Missing missing ? missing.heldBy(others(it, Missing.MOST_HOLDERS)) : found;
    }

    private Authority answer(Question it) {
        Optional<Missing> refused = checks.ofPerson().stream()
                .flatMap(check -> check.check(it).stream())
                .findFirst();
        return refused.isPresent() ? refused.get() : byGrant(it);
    }

    private Authority byGrant(Question it) {
        Missing closest = new Missing("no-delegation", List.of(), List.of());
        int furthest = -1;
        for (Grant grant : grants.of(it.kind(), it.person(), it.at())) {
            int passed = passed(it, grant);
            Authority found = passed < checks.ofGrant().size()
                    ? checks.ofGrant().get(passed).check(it, grant).orElseThrow()
                    : ruled(it, grant);
            if (!(found instanceof Missing missing)) {
                return found;
            }
            if (passed > furthest) {
                furthest = passed;
                closest = missing;
            }
        }
        return closest;
    }

    private int passed(Question it, Grant grant) {
        int passed = 0;
        while (passed < checks.ofGrant().size()
                && checks.ofGrant().get(passed).check(it, grant).isEmpty()) {
            passed++;
        }
        return passed;
    }

    private Authority ruled(Question it, Grant grant) {
        Ruling ruling = checks.rule().decide(it, grant);
        return DepartmentRule.missing(it, ruling)
                .<Authority>map(missing -> missing)
                .orElseGet(() -> new Authority.Held(GrantFacts.of(it.person(), grant, ruling)));
    }

    private List<String> others(Question it, int most) {
        return grants.holders(it.kind(), it.at())
                .filter(person -> !person.equals(it.person()))
                .limit(MOST_LOOKED_AT)
                .filter(person -> answer(it.by(person)).isHeld())
                .limit(most)
                .toList();
    }
}
